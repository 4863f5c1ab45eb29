"""Portuguese, of Portugal and of Brazil."""

from bot.method.date_words import Kind, Words
from bot.method.date_words.numbers import compounds

_UNITS = {
    2: "dois, duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove", 10: "dez",
    11: "onze", 12: "doze", 13: "treze", 14: "catorze, quatorze", 15: "quinze", 16: "dezasseis, dezesseis",
    17: "dezassete, dezessete", 18: "dezoito", 19: "dezanove, dezenove",
}  # fmt: skip
_TENS = {20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta"}
_MONTHS = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)
_COUNTED = (
    "aula", "reunião", "vez", "parte", "hora", "fase", "turma", "classe", "sessão", "etapa", "opção", "tentativa", "ronda",
    "volta", "chamada", "página", "língua", "pergunta", "tarefa", "ação", "versão", "fila", "edição",
)  # fmt: skip

WORDS = Words(
    weekdays=(
        "segunda, segunda feira, 2a feira, 2 a feira, 2 feira",
        "terça, terça feira, 3a feira, 3 a feira, 3 feira",
        "quarta, quarta feira, 4a feira, 4 a feira, 4 feira",
        "quinta, quinta feira, 5a feira, 5 a feira, 5 feira",
        "sexta, sexta feira, 6a feira, 6 a feira, 6 feira",
        "sábado",
        "domingo",
    ),
    shy_weekdays=("seg", "ter", "qua", "qui", "sex", "sab", "dom"),
    months=(
        "janeiro, jan",
        "fevereiro, fev",
        "março",
        "abril, abr",
        "maio, mai",
        "junho, jun",
        "julho, jul",
        "agosto",
        "setembro",
        "outubro",
        "novembro, nov",
        "dezembro",
    ),
    shy_months={3: "mar", 8: "ago", 9: "set", 10: "out", 12: "dez"},
    cardinals={**_UNITS, **_TENS, **compounds({**_UNITS, 1: "um, uma"}, _TENS, "{ten} e {unit}")},
    ordinals={
        **{1: "primeiro, primeira", 2: "segundo", 3: "terceiro, terceira", 4: "quarto", 5: "quinto", 6: "sexto"},
        **{7: "sétimo, sétima", 8: "oitavo, oitava", 9: "nono, nona", 10: "décimo, décima", 20: "vigésimo", 30: "trigésimo"},
    },
    ordinal_endings="o, a",
    phrases={
        Kind.RELDAY: {
            "hoje": 0,
            "amanhã, amanha": 1,
            "depois de amanhã, depois d amanhã": 2,
            "ontem, anteontem, antes de ontem, outro dia": -1,
        },
        Kind.UNIT: {
            "minuto, minutos, min": "minute",
            "dia, dias": "day",
            "dia útil, dias úteis, dias de aulas, dias letivos": "workday",
            "semana, semanas, sem": "week",
            "fim de semana, fds, fins de semana, final de semana, fim-de-semana": "weekend",
            "mês, meses": "month",
            "ano, anos": "year",
            "trimestre civil": "quarter",
        },
        Kind.NEXT: {
            "este, esta, deste, desta, neste, nesta": 0,
            "próximo, próxima, próximos, próximas, seguinte, que vem, prox, que entra": 1,
            "a seguir à próxima": 2,
        },
        Kind.LAST: {"último, última, últimos, últimas": 1},
        Kind.PAST: {"passado, passada, passados, passadas, anterior, retrasada, que passou": 1},
        Kind.IN: {"daqui a, dentro de, em, no prazo de, daqui por, daqui, de hoje a": 0},
        Kind.AGO: {"há, atrás": 0},
        Kind.HENCE: {"a partir de hoje, a partir de agora, a contar de hoje": 0},
        Kind.ONE: {"um, uma": 1},
        Kind.EDGE: {
            "fim, final, finais, fins, o fim, no fim, no final": "end",
            "meados, meio, a meio, metade": "mid",
            "início, inícios, começo, princípio, princípios": "start",
        },
        Kind.BEFORE: {"antes de, antes do, antes da, antes dos, antes das, antes, véspera de, nas vésperas do": 0},
        Kind.AFTER: {"depois de, depois do, depois da, depois das, depois dos, após, depois": 0},
        Kind.FROM: {"partir, a partir de, a partir do, a partir da, desde, a começar": 0},
        Kind.BY: {
            "até, até ao, até à, até o, até a, até as, o mais tardar, no máximo, no máximo até, o mais tardar até": 0,
            "não depois de, prazo, limite, data limite": 0,
        },
        Kind.NOT: {
            "não, nunca, nem, exceto, menos na, menos no, sem": 0,
            "no mínimo, o mais cedo, não antes de, cancelado, cancelada, cancelaram, fechado, fechada, feriado": 0,
            "em vez de, em vez da, em vez do, em lugar de, cedo demais, muito cedo, demasiado, tarde demais": 0,
            "muito tarde, difícil, impossível, doente, mau, ruim, foi, era, na outra, no outro, a outra, outra": 0,
            "adiado, adiada, anulado, anulada, desmarcado, desmarcada, ocupado, ocupada, cheio, cheia, sem efeito": 0,
        },
        Kind.OR: {"ou": 0},
        Kind.AND: {"e": 0},
        Kind.ABOUT: {
            "por volta, por volta de, por volta das, cerca, cerca de, mais ou menos, lá para, perto de, aproximadamente": 0
        },
        Kind.EVERY: {"vez em, vezes em, vez por, vezes por, vez a cada, cada, todas as, todos os, todo, toda, por": 0},
        Kind.SOME: {"entre, alguns, algumas, uns, umas, poucos, poucas, vários, várias, um par de": 0},
        Kind.AT: {"às, as, pelas": 0},
        Kind.HOUR: {"hora, horas, h, hs, hrs": "hour"},
        Kind.PART: {
            "de manhã, da manhã, pela manhã, manhã, na parte da manhã": "morning",
            "da tarde, de tarde, à tarde, tarde, na parte da tarde": "afternoon",
            "da noite, à noite, de noite, noite": "evening",
            "da madrugada, de madrugada, madrugada": "night",
        },
        Kind.CLOCK: {"meio dia, ao meio dia": 12, "meia noite, à meia noite": 0},
        Kind.HALF: {"meia": 0},
        Kind.QUARTER: {"um quarto": 0},
        Kind.TOHOUR: {"para as, pras, para a": 0},
        Kind.MINUS: {"menos": 0},
        Kind.OTHER: {
            "adiado para, adiada para, adiar": 0,
            "depois das aulas, antes das aulas, fora das aulas, durante as aulas, depois da aula": 0,
            "bom dia, boa tarde, boa noite, bom fim de semana, por que não, porque não, todos os dias, o dia todo": 0,
            "para as crianças, para a turma, para a escola, para as turmas, mais tarde, um dia destes, um dia": 0,
            # The second or third of something is no Monday and no Tuesday.
            ", ".join(f"{nth} {thing}" for nth in ("segunda", "terça", "quarta", "quinta", "sexta") for thing in _COUNTED): 0,
            "pelo menos, em breve, em cima da hora, em geral, às vezes, as vezes, em casa, o que, em conjunto": 0,
        },
        Kind.FEAST: {
            "natal, dia de natal": "christmas",
            "véspera de natal, consoada, noite de natal": "christmas eve",
            "ano novo, dia de ano novo": "new year",
            "passagem de ano, passagem do ano, réveillon, véspera de ano novo, fim de ano": "new years eve",
            "reis, dia de reis": "epiphany",
            "dia dos namorados": "moving",
            "carnaval, terça feira de carnaval, entrudo": "carnival",
            "quarta feira de cinzas": "ash wednesday",
            "domingo de ramos": "palm sunday",
            "quinta feira santa": "maundy thursday",
            "sexta feira santa, sexta santa": "good friday",
            "páscoa, domingo de páscoa": "easter",
            "segunda feira de páscoa": "easter monday",
            "ascensão": "ascension",
            "pentecostes": "pentecost",
            "corpo de deus, corpus christi": "corpus christi",
            "dia da liberdade": "25 april",
            "dia do trabalhador, dia do trabalho": "1 may",
            "dia da criança": "childrens day",
            "dia de portugal": "10 june",
            "são joão, s joão": "st john",
            "santo antónio, dia da mãe, dia do pai, dia do professor, dia dos professores": "moving",
            "dia das bruxas, halloween": "halloween",
            "todos os santos, dia de todos os santos": "all saints",
            "finados, dia de finados": "all souls",
            "são martinho, s martinho, magusto": "st martin",
            "imaculada conceição": "immaculate conception",
            "ramadão, ramadã, feriado, feriados, o feriado": "moving",
        },
        Kind.SCHOOL: {
            "período, trimestre, semestre, 1o período, 2o período, 3o período, primeiro período, segundo período": "term",
            "bimestre, terceiro período, segundo semestre, primeiro semestre": "term",
            "férias, férias escolares, interrupção letiva, pausa letiva, recesso": "holidays",
            "férias de verão, férias do verão, férias de natal, férias do natal, férias da páscoa": "named",
            "férias de páscoa, férias grandes, férias de carnaval, férias de julho, férias do carnaval": "named",
            "ano letivo, ano lectivo, ano escolar, aulas, as aulas": "year",
            "verão, inverno, primavera, outono": "season",
            "último dia de aulas, primeiro dia de aulas, exames, avaliações, testes, reuniões de avaliação": "named",
            "reunião de pais, festa de natal, festa de fim de ano, visita de estudo": "event",
        },
    },
    same_as={
        "para a semana, pra semana": "próxima semana",
        "esta noite, logo à noite": "hoje à noite",
        "esta tarde, logo à tarde": "hoje à tarde",
        "esta manhã": "hoje de manhã",
        "quinzena, uma quinzena": "2 semanas",
        "segunda semana": "2a semana",
        "quarta semana": "4a semana",
        "de hoje a oito, de hoje a oito dias": "daqui a 8 dias",
        "de hoje a quinze, de hoje a quinze dias": "daqui a 15 dias",
        "meia hora": "30 minutos",
        "um quarto de hora": "15 minutos",
        "meio ano": "6 meses",
        "à uma da tarde, a uma da tarde": "às 13h",
        "à uma e meia": "às 1 e meia",
        **{
            f"{day}s, {day}s feiras, todas as {day}s, às {day}s, todas as {day}s feiras": f"cada {day}"
            for day in ("segunda", "terça", "quarta", "quinta", "sexta")
        },
        **{f"{day}s, aos {day}s, todos os {day}s": f"cada {day}" for day in ("sábado", "domingo")},
        "semanalmente, diariamente, mensalmente": "cada",
    },
    fillers="feira, fiera, feria, "
    "pro, pros, pras, pela, pelo, ter, o, a, os, de, do, da, dos, das, ao, aos, no, na, nos, nas, para, pra, é, era, "
    "seria, pode, ser, se, faz, favor, por favor, pf, obrigado, obrigada, ok, bom, boa, ótimo, talvez, acho, que, eu, "
    " nós, nos, me, então, sim, lá, já, bem, melhor, mesmo, também, só, durante, ponto, em ponto, certo, combinado, "
    "fica, ficamos, entregar, vamos, marcar, correr, decorrer",
    day_markers="dia, dias",
    numbered="somos, seremos, sala, salas, pavilhao, edificio, bloco, piso, turma, grupo, pagina, capitulo, licao, unidade, "
    "equipa, autocarro, linha",
    no_typos="casa, cara, mais, dois, norte, novo, nova, novos, tarda, noites, sendo, seja, sete, minha, menos, marca, marco, "
    "sabida, abriu, abrir, abre, sexto, quarto, quinto, seguinte, setembrina, juntos, junto, mais, tarde, terra, "
    "terceira, julga, jantar, agosta, quartos, quarteto, gosto, segunde, segundo, segundos, domino",
    dash_dates=True,
    ordinal_weekdays=True,
    marked_number_is_day=True,
    loose_days={8: (7, 8), 15: (14, 15)},
)
