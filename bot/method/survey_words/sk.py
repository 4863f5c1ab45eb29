"""Slovak."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Slovenčina",
    audiences={"pupils": "Žiaci a žiačky", "families": "Rodiny", "colleagues": "Kolegyne a kolegovia"},
    iam={"pupils": "Chodím sem do školy", "families": "Som z rodiny žiaka", "colleagues": "Pracujem v škole"},
    levels=("vôbec nie", "trochu", "čiastočne", "z väčšej časti", "úplne"),
    questions={
        "noticed": Ready(
            "Všimol/všimla som si, že sa u nás v škole niečo zmenilo.",
            "Všimol/všimla som si, že sa v škole niečo zmenilo.",
            "Všimol/všimla som si zmenu v každodennom živote našej školy.",
        ),
        "better": Ready(
            "Teraz je to pre mňa lepšie ako predtým.",
            "Teraz je to pre moje dieťa lepšie ako predtým.",
            "Teraz je to pre našich žiakov a žiačky lepšie ako predtým.",
        ),
        "lasting": Ready(
            "Myslím si, že to tak zostane.",
            "Myslím si, že zmena potrvá.",
            "Myslím si, že zmena potrvá.",
        ),
        "next": Ready(
            "Čo by sa malo diať ďalej?",
            "Čo by sa malo diať ďalej?",
            "Čo by sa malo diať ďalej?",
            ("Pokračovať takto", "Robiť toho viac", "Robiť to inak", "Neviem povedať"),
        ),
        "example": Ready(
            "Čo je teraz iné? Napíš jeden príklad, dobrý alebo zlý.",
            "Čo sa zmenilo? Stačí jeden príklad, dobrý alebo zlý.",
            "Čo si si všimol/všimla? Stačí jeden príklad, dobrý alebo zlý.",
        ),
        "asked": Ready(
            "Niekto sa ma spýtal, čo si myslím.",
            "Pýtali sa ma na môj názor.",
            "Pýtali sa ma na môj názor.",
        ),
        "heard": Ready(
            "Dospelí brali vážne to, čo sme povedali.",
            "To, čo povedali rodiny, sa bralo vážne.",
            "To, čo povedali kolegyne a kolegovia, sa bralo vážne.",
        ),
        "informed": Ready(
            "Vedel/vedela som, čo sa deje a prečo.",
            "Vedel/vedela som, čo sa plánuje a prečo.",
            "Vedel/vedela som, čo sa plánuje a prečo.",
        ),
        "again": Ready(
            "Chceš sa zapojiť aj nabudúce?",
            "Chuť zapojiť sa aj nabudúce?",
            "Chceš sa zapojiť aj nabudúce?",
            ("Áno, rád/rada", "Možno", "Skôr nie", "Neviem povedať"),
        ),
        "easier": Ready(
            "Čo by ti pomohlo zapojiť sa?",
            "Čo by uľahčilo zapojiť sa?",
            "Čo by ti uľahčilo zapojiť sa?",
        ),
    },
    sheet=Sheet(
        title="Čo si myslíš?",
        scan="Namier fotoaparát telefónu na kód. Otvorí sa Telegram; stlač tam Štart.",
        type_link="Alebo napíš tento odkaz:",
        for_whom="Pre: {people}",
        how_long="Krátke otázky: {count}, približný čas v minútach: {minutes}",
        until="Otvorené do: {date}",
        who_sees="Kto čo uvidí?",
        sees=(
            "Tvoje odpovede sú anonymné. Skupina uvidí iba výsledky všetkých spolu, až po skončení.",
            "Najmenší počet odpovedí, od ktorého sa výsledky ukážu: {least}. Menšie skupiny sa počítajú spolu s inými.",
            "To, čo napíšeš vlastnými slovami, si najprv prečítajú tí, čo skupinu vedú. Vynechajú mená.",
            "Do žiadnej skupiny nevstupuješ a nedostaneš žiadne iné správy.",
        ),
    ),
    welcome="Skupina „{group}“ chce vedieť, čo si myslíš. Otázky: {count}, približný čas v minútach: {minutes}.",
    goal="Cieľ skupiny: „{goal}“",
    promise=(
        "<b>Tvoje odpovede sú anonymné.</b>",
        "Kým ich neodošleš, uchovávam ich pri tvojom účte, aby sa dalo pokračovať neskôr.",
        "Keď ich odošleš, zabudnem, čie sú: uchovám ich bez mena, účtu a času.",
        "Kým sa dotazník neuzavrie, uchovávam zašifrovanú značku, že si odpovedal/odpovedala, aby nikto neodpovedal dvakrát.",
        "Potom skupina uvidí, ako často zaznela ktorá odpoveď. Najmenší počet odpovedí, od ktorého sa niečo ukáže: {least}. Menšie skupiny sa počítajú spolu s inými.",
        "To, čo napíšeš vlastnými slovami, si najprv prečítajú tí, čo skupinu vedú ({names}); vynechajú mená.",
    ),
    small_circle=(
        "Čo skryť neviem: v malom kruhu ťa možno niekto spozná podľa toho, čo napíšeš. "
        "Nikto nemusí odpovedať a každá otázka sa dá preskočiť."
    ),
    who_are_you="Kto si tu?",
    begin="▶ Začať",
    progress="Otázka {number} z {count}",
    press="Stlač, čo sa hodí.",
    write="Napíš odpoveď v jednej správe. Prosím, bez mien.",
    back="◀ Späť",
    skip="Preskočiť ▶",
    later="⏸ Pokračovať neskôr",
    drop="🗑 Zmazať moje odpovede",
    noted="✓ {answer}",
    skipped="Preskočené.",
    paused="Dobre. Tvoje doterajšie odpovede uchovám. Ak chceš pokračovať, otvor odkaz znova.",
    dropped="Hotovo: tvoje odpovede sú zmazané.",
    look_through="To bola posledná otázka. Pozri si svoje odpovede a potom ich odošli:",
    nothing="Zatiaľ tu nie je žiadna odpoveď. Stlač číslo otázky, na ktorú chceš odpovedať.",
    no_answer="preskočené",
    send="✉️ Odoslať",
    change_one="✏️ {number}",
    sent=(
        "✓ Odoslané. Ďakujem! Odteraz neviem, ktoré odpovede sú tvoje. Kým sa dotazník neuzavrie, môžeš ich zmeniť alebo "
        "vziať späť týmito dvoma tlačidlami a nikde inde: kľúč majú iba ony. Pre tento dotazník už iné správy "
        "nedostaneš."
    ),
    change="✏️ Zmeniť",
    withdraw="🗑 Vziať späť",
    changing=(
        "Teraz môžeš svoje odpovede zmeniť. Kým ich znova neodošleš, nové uchovávam pri tvojom účte. "
        "Dovtedy platí to, čo bolo odoslané predtým."
    ),
    changed="✓ Zmenené a odoslané. Znova neviem, ktoré odpovede sú tvoje.",
    unchanged="Hotovo: tvoje zmeny sú zmazané. Platí to, čo bolo odoslané predtým.",
    withdrawn="✓ Vzaté späť. Tvoje odpovede sú zmazané. Ak chceš, môžeš cez odkaz odpovedať znova.",
    already="Tvoja odpoveď už prišla. Ďakujem! Ak chceš niečo zmeniť, stlač tlačidlo pod správou, ktorou som ju potvrdil.",
    closed="Tento dotazník je uzavretý. Ďakujem za návštevu!",
    unknown="Tento dotazník neviem nájsť. Naskenuj kód ešte raz alebo sa opýtaj toho, kto ti dal odkaz.",
    not_yours="Tieto odpovede už neexistujú. Ak je dotazník ešte otvorený, môžeš odpovedať cez odkaz.",
    press_please="Stlač, prosím, jedno z tlačidiel pod otázkou.",
    too_long="Je to príliš dlhé (počet znakov: {count}; zmestí sa {limit}). Napíš to, prosím, kratšie.",
    only_words="Tu viem čítať iba slová. Napíš, prosím, svoju odpoveď.",
    old_button="Toto tlačidlo už nefunguje. Ak chceš pokračovať, otvor odkaz dotazníka znova.",
    closed_meanwhile="Dotazník sa uzavrel skôr, ako boli tvoje odpovede odoslané. Sú zmazané. Ďakujem za tvoj čas.",
    preview="👁 <b>Ukážka.</b> Toto uvidia ľudia. Nič, čo tu stlačíš, sa neuloží.",
    preview_stop="✖ Ukončiť ukážku",
    preview_stopped="Ukážka sa skončila.",
    preview_end="To bola ukážka. Tu si ľudia pozrú svoje odpovede a odošlú ich.",
)
