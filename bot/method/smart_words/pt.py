"""Portuguese for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    janeiro jan; fevereiro fev; março mar; abril abr; maio; junho jun; julho jul;
    agosto ago; setembro set; outubro out; novembro nov; dezembro dez
    """
)

PARTS = {
    "month": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    # "Segunda" and the others are ordinals too; alone they need "até", "na", "à" before them.
    "full_weekday": """
        (segunda|terça|quarta|quinta|sexta)s?-feiras?|(segunda|terça|quarta|quinta|sexta) feiras?|sábados?|domingos?
        """,
    "weekday": """
        <full_weekday>|(segunda|terça|quarta|quinta|sexta)(?! (reuniã|sess|vez|fase|parte|mão|aula|língua|turma|ronda|feira
            |opç|oportunidade|classe))
        """,
    "number": r"""
        \d+([.,]\d+){0,3}
        dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|c?quatorze|catorze|quinze|dezasseis|dezassete
            |dezoito|vinte( e \w+)?
        (trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)( e \w+)?|cem|uma (dúzia|dezena|centena)|meia dúzia
        """,
    "counted": "<number>|uma?|1|meio|meia",
    "span": """
        dias?( úteis)?|semanas?( letivas?)?|mês|meses|anos?( letivos?)?|períodos?|semestres?|trimestres?|bimestres?
            |quinzenas?
        """,
    "short": "minutos?|mins?\\.?|horas?|h|segundos?|quarto de hora",
    "to_come": "próxim[oa]s?|seguintes?|que vem|vindour[oa]s?",
    "feast": r"""
        (o |a )?(pentecostes|corpus christi|passagem de ano|dia dos namorados|natal|páscoa|candeias|quaresma|carnaval|ano novo|santos|são martinho|s\. martinho|magusto|advento|dia (do|da|de|dos
            |das) \w+|halloween|dia (da mãe|do pai|da criança
            |mundial \w+ \w+)|halloween|santos populares|são joão|entrudo|reis)
        """,
    "break": """
        (pausa|interrupção)( letiva)?( (de|da|do) (natal|páscoa|carnaval|verão|outono|inverno))?|férias( (de|da|do|grandes
            |escolares)( (natal|páscoa|carnaval|verão|inverno))?)?
        """,
    "season": "verão|inverno|outono|primavera",
    # What stands in a school's calendar and can close a goal.
    "event": r"""
        (próxim[oa] |última? |último )?(reunião|encontro|sessão|conferência|assembleia|conselho de turma|conselho pedagógico
            |conselho geral)( (de|da|do|dos|com) (\w+))?
        entregas? d[ae]s? (notas|pautas|avaliações)|avaliações|exames?( nacionais)?|testes? finais|testes intermédios|provas? (finais|de aferição)|aferição|notas
            |visita de estudo|festa( (de|da|do) (natal|final|encerramento|escola|turma|fim|verão)( de ano| do ano)?)?
        semana (cultural|da leitura|de projetos|das línguas|aberta)|feira( (do livro|de ciências|medieval))?|dia aberto
            |sarau|baile( de finalistas)?|exposição|espetáculo|peça|concerto|torneio|acampamento|matrículas|formatura
            |reunião|inspeção
        """,
    "school_span": r"""
        ((\d|primeiro|segundo|terceiro|último)\.?[oº]? )?(período|semestre|trimestre)( letivo)?
        (novo |próprio )?ano( letivo| escolar| civil)?|mês|semana|quinzena|fim de semana|projeto|ciclo de \w+
        """,
    "point": """
        arranque|abertura|fim|final|início|começo|meio|meados|princípio|finais|inícios|fins|primeira quinzena
            |segunda quinzena|última semana|primeira semana
        """,
    "of": "(de|do|da|dos|das|deste|desta|o|a|os|as|ao|à|aos|às|no|na|nos|nas|nosso|nossa|este|esta|em)",
    "near": r"""
        ((<of>|<to_come>|dia|mês de|cerca de|ao mais tardar|mais tardar|corrente|presente|últim[oa]|primeir[oa]|nov[oa]
            |atual|mais ou menos|lá para)( |-)){0,4}
        """,
    "date": r"""
        (dia )?\d{1,2}[ºo]? (de |do )?(<month>|(jan|fev|mar|abr|jun|jul|ago|set|out|nov|dez))( (de |do )?20\d\d)?
        \d{1,2}[./-]\d{1,2}[./-](20)?\d\d|20\d\d-\d\d-\d\d|dia \d{1,2}([./-]\d{1,2})?
        <month>( de | )20\d\d|1[ºo] de <month>
        """,
    "point_of": r"""
        (<point>) <near>(<month>|<school_span>|<break>|20\d\d|\d\.?[ºo] ano|aulas|ano)|(fim|final) (de|das) (ano|aulas
            |período|semestre)
        """,
    "when": r"""
        <date>|<point_of>
        <feast>|<break>|<month>|<weekday>|<event>|<season>|<school_span>( que vem)?|amanhã|depois de amanhã
        20\d\d([/-](20)?\d\d)?|\d{1,2}[/.-]\d{1,2}|nos (voltarmos a )?(encontrar|reunir|ver)(mos)?( (de novo|outra vez))?( no dia \d{1,2})?|voltarmos a (reunir|encontrar|ver)\w*( no dia \d{1,2})?
            |nos (encontrarmos|reunirmos) (de novo|outra vez)
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        hoje em dia
        (grupo|clube|equipa|canç(ão|ões)|cartões|postais|contos|bolachas|enfeites|músicas?) d[eao]s? (<month>|<feast>)
        (grupo|turma|clube|equipa|círculo|roda|reunião|carta) (de|da|das) <weekday>
        em segunda (mão|via)|à primeira|em primeiro lugar|em segundo lugar|no fim de contas|ao fim e ao cabo|no fundo
            |no final do dia|no fim do dia|no final da aula|no fim da aula
        até (que|todos|a todos|ao (aluno|fundo|limite)|mesmo|porque|quando (?!<when>)\w+)(?! <month>)
        """,
    ),
    (
        Sign.HABIT,
        r"""
        <number> \w+ no máximo em <counted> <span>
        ([an]?os?|dos?|seus?) fi(m|ns) de semana(?! que vem)
        (na |no |a |o )?(primeir|segund|terceir|últim)[ao] <full_weekday> (de|do|de cada) mês
        (de )?<weekday> a <weekday>
        (à|na|às|aos|ao) <weekday>(, (à|na|às)? ?<weekday>){0,3},? e( à| na| às)? <weekday>|(às|aos|todas as|todos os|cada
            |a cada) (segundas?|terças?|quartas?|quintas?|sextas?|<full_weekday>)
        ((no|ao|antes|depois|em|de|até) ){0,3}((o |ao |no )?(fim|final|início|começo) )?(de )?(cada
            |tod[ao]s [oa]s) (<number> )?(dia|dias|manhã|manhãs|tarde|tardes|noite|semana|semanas|mês|meses|período
            |períodos|semestre|ano|anos|aula|aulas|reunião|recreio|intervalo|vez|lição|teste|recreios|<weekday>)
        (uma vez|<number> ?(vezes|x|vez)) (por|ao|à|na|no|em cada|a cada|cada) <span>
        (de )?(<number>|dia|semana|mês) em (<number>|dia|semana|mês)( <span>)?|por <span>|ao mês|à semana
        diariamente|semanalmente|mensalmente|quinzenalmente|anualmente|regularmente|sempre|muitas vezes|frequentemente
            |habitualmente
        (antes|depois)( d[aeo]s)? (testes|reuniões|exames)
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        (em|dentro de|daqui a) (\d\d+|[7-9]|sete|oito|nove|dez|quinze|vinte|trinta) dias(?! (úteis|depois|após|seguintes|a seguir|letivos))
        (o )?depois de amanhã|daqui a (um[ao]s )?<number> (ou|a) <number> <span>|daqui a um[ao]s <span>
        (até |no |na )?(ao )?dia (quinze|um|dois|três|dez|vinte|trinta)(?= ?($|[^\w\s]))|n?a [2-6]\.?ª feira|(até )?(ao )?dia \d{1,2} do próximo mês
        até depois d[aeo]s? <near><when>|ao longo d[ao] <season>|antes de (começar|acabar|terminar)(em)? (as |o |a |os )?(<break>|<school_span>|aulas|<event>)
        até saírem as (notas|pautas)|na festa (da escola|de (verão|natal|final de ano|fim de ano))
        por mais <counted> <span>
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (em|no prazo de|no prazo máximo de|dentro de|num prazo de|até|nas|após|ao fim de
            |passad[oa]s)( no máximo)? <counted> (<short>|dias?( úteis)?)( (depois|após|seguintes|a seguir)( (de|do|da|a
            |o) \w+)?)?(?! (letivos))
        (no prazo de|dentro de|em|até) <counted> <span> (depois|após)( \w+){0,3}
        (respo|feedback|devol|corrig|entregu|reag)\w*( \w+){0,6} (no prazo de|dentro de|em|numa?) <counted>? ?<span>
        (no )?(próprio dia|mesmo dia|dia( útil| letivo)? seguinte)
        """,
    ),
    (Sign.LENGTH, r"(durante |pelo menos )?<counted> ?<short>|(durante|por) um dia"),
    (
        Sign.BYGONE,
        r"""
        há( cerca de| mais de| já)? <counted> <span>( atrás)?|<counted> <span> atrás|há (muito|pouco|algum) tempo
        (n[oa]s? |durante o )?(<span>|<school_span>|verão|natal|páscoa|<month>|<full_weekday>|vez|reunião
            |sessão) passad[oa]s?
        (n[oa]s? )?últim[oa]s? (<number> )?(<span>|reunião|sessão|tempos|vez)(?! (d[eoa]))
        ontem|anteontem|até agora|até hoje|até aqui|até ao momento|desde( <near><when>| (?!agora|já|hoje)\w+)|antigamente
            |outrora
            |recentemente
        (na|durante a|no) (primeir|segund|terceir|quart|últim)[ao] (reunião|sessão|ronda|encontro|ciclo)
        """,
    ),
    (
        Sign.START,
        r"""
        (a partir|depois|após|logo a seguir|desde|a começar|com início|a contar|logo após)( (de|do|da|das|dos|em|a|ao|à|no
            |na)){0,3} ?<near><when>( em diante)?
        (começa\w*|inicia\w*|arranca\w*|início) (já )?(em|no|na|a|à|em|nas) <near><when>
        (a partir de|de|desde) (agora|hoje|já|amanhã)( em diante)?
        de <near><when>(?= (a|até) )
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        em breve|brevemente|um dia|algum dia|a (curto|médio|longo|breve)( e longo)? prazo|no futuro|futuramente|de futuro
            |o mais (rápido|depressa|cedo|rapidamente) possível|quanto antes|logo que possível|assim que possível
        com o tempo|aos poucos|pouco a pouco|passo a passo|gradualmente|progressivamente|para sempre
            |mais cedo ou mais tarde|n[oa]s próxim[oa]s (tempos|dias|semanas|meses|anos)|eventualmente|mais tarde
        """,
    ),
    (
        Sign.END,
        r"""
        (na |no |à )?(seg|ter|qua|qui|sex|s[áa]b|dom|<weekday>)\.?,? (dia )?\d{1,2}[./]\d{1,2}\.?(?!\d)
        entre (o |a |as )?(<feast>|<month>|<break>) e (o |a |as )?(d[aoe]s? )?(<feast>|<month>|<break>)|todo o (mês|período
            |ano letivo|semestre)( de <month>)?
        (até|antes|no máximo até|prazo|data( limite)?|até quando|quando|a tempo d[eoa]|termina
            |meta)[:=]? (ao? |à |às |aos )?<near><when>
        (em|n[oa]s?|d[eoa]|para|por|pel[oa]|lá para|a|ao|à) (<to_come> )?(<date>|<point_of>|<feast>|<month>)
        <point_of>|(em )?meados de <month>
        (n[oa]|nesta|esta|est[ea]|para|próxima) (<to_come> )?<full_weekday>|<full_weekday> (que vem|próxima)|(na|esta|nesta
            |próxima|para) (segunda|terça|quarta|quinta|sexta)(?= ?($|[,.!?;\n]|que vem|próxima|vamos|cada|os|as|nós|todos))
        (n[oa]s?|para [oa]|até à|até ao|durante [oa]) (<to_come>) <event>|n[oa] <event> d[eoa] (<month>|natal|páscoa|final
            |fim)
        (n?est[ea]|n[oa] <to_come>|n[oa]) (<season>|<break>)(?= |$)
        """,
    ),
    (
        Sign.END,
        r"""
        (daqui a|dentro de|em|no prazo de|durante|ao longo de|por|num prazo de|até daqui a|nas|nos|as|os
            |ao fim de)( [ao]s)?( <to_come>)?( cerca de| mais ou menos)? <counted> <span>( seguintes)?(?! (por|passad))
        (n?[ao]s )?<to_come> <counted> <span>|(n?[oa]s) <counted> (<to_come> <span>|<span> <to_come>)|<counted> <span> (seguidas?|seguidos)
        (n[oa]|durante [oa]|est[ea]|nest[ea]|ao longo d[eoa]|no decorrer d[eoa]|n[oa] resto d[eoa]|para [oa]|todo [oa]
            |o resto d[eoa]|est[ea]|dest[ea]|no decurso d[eoa])( este| est[ea]| presente| atual
            | corrente)? (<to_come> )?<school_span>( que vem| letivo)?
        (no|neste) (presente|corrente|próximo|atual) <school_span>|<school_span> que vem
        (durante|em) o (1|2|3)\.?[ºo] <span>|(no|do) (1|2|3|primeiro|segundo|terceiro)\.?[ºo]? (período|semestre)
        amanhã|depois de amanhã|hoje
        <date>
        20\d\d[/-](20)?\d\d|(em|até) 20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "(uma vez|<number> ?(vezes|x|vez))",
    "unit": """
        <span>|aula|aulas|lição|recreio|intervalo|reunião|manhã|tarde|noite|<weekday>|teste|refeição|almoço|sessão|hora|vez
            |fim de semana
        """,
    "head": "aluno|aluna|criança|turma|professor|professora|família|grupo|pessoa|cabeça|disciplina|docente",
    "crowd": r"""
        alun[oa]s?|crianças?|meninos?|meninas?|rapazes|raparigas?|jovens|professor(es|as?)?|docentes?|colegas?|pais|mães
            |mãe|pai|encarregados? de educação|turmas?|escolas?|pessoas?|membros?|famílias?|miúdos?
        nacionalidades|línguas|estudantes?|horas|funcionári[oa]s?|elementos|educador(es|as?)
        """,
    "bound": """
        pelo menos|no mínimo|ao menos|no máximo|não mais de|não mais do que|mais de|mais do que|menos de|menos do que
            |abaixo d[eo]s?|acima d[eo]s?|até|exatamente|apenas|só|um mínimo de|um máximo de|um total de|cerca de
        """,
    "per_cent": "%|por cento|porcento|pontos percentuais",
}

MEASURE = (
    (Sign.AMOUNT, r"(do )?(nível|grau|degrau) <number> (para|ao|a)( o)? (nível |grau |degrau )?<number>"),
    (Sign.OFTEN, "(na |no |a |o )?(primeir|segund|terceir|últim)[ao] <full_weekday> (de|do|de cada) mês"),
    (
        Sign.IDIOM,
        r"""
        (1[0125]0|200|1000|cem) ?<per_cent> (pel[oa]s?|por|para|empenh\w+|dedica\w+|comprometid\w+|segur\w+|motivad\w+|com
            |convencid\w+|inclusiv\w+|focad\w+)
        (dar|damos|dou|dão|dá|estar|estamos|ser|somos|a) (os |o |tod[oa]s )?(1[0125]0|200|1000) ?<per_cent>(?! d[oae]s?)
        24/7|de uma vez por todas|uma vez que|de uma vez|era uma vez|outra vez|mais uma vez|cada vez (mais|menos|melhor)
            |às vezes|por vezes|tolerância zero|número um|mil (vezes|e uma|maneiras|graças)|duas faces|50[-/ ]50
            |a sete chaves|dois pesos
        tudo|acima de tudo|sobretudo|ao todo|todo o (mundo|lado|tempo)|de todo|em todo o caso|contudo|por um lado|um dia
            |uns (com os|aos) outros|umas? às? outras?|por todos|de todos(?! [oa]s)|de cada criança|de cada aluno|para todos|com todos|a todos|entre todos
            |todos juntos|nós todos|sermos todos|somos todos|de qualquer (modo|forma)|cada um como é
        quatro paredes|quatro olhos|360[ º]?\w*|a dois|em pares|nenhum (problema|interesse)|nem tudo
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (senhora?|dona|sra?\.) \w+
        meia hora|meio dia|meio ano|segunda metade|primeira metade|cara metade|dia[- ]a[- ]dia|a meio
        (o|a|nossa?|nosso|do|da|no) (\w+ )?(diári[oa]|semanal|mensal)|caderno diário|vida diária|rotina diária
        """,
    ),
    (
        Sign.LABEL,
        r"""
        (o|a|do|da|ao|à|no|na|nosso|nossa) \w+ d[eo]s? <number> <short>
        (turma|turmas|ano|sala|página|capítulo|nº|n\.º|número|grupo|fase|passo|ponto|pergunta|semana|dia|módulo|versão
            |bloco|lição|nível|ciclo|projeto|eb|agenda|visão|erasmus|equipa|período|decreto
            |artigo)s? ?\d+(/\d+)? ?[ºo]?[a-h]?((,| e| a| ao|/|-| ou) ?\d+ ?[ºo]?[a-h]?){0,3}
        \d{1,2}\.?[ºªoa](s|\.)?( ?(ano|anos|ciclo|ciclos|período|períodos|semestre|classe|lugar|turma|aula|hora
            |[a-h](?!\w))){0,3}|\d{1,2}\.[ºª](/| e | ao |-)\d{1,2}\.?[ºª]( ano)?
        \d{1,2} ?[a-h]((,| e|/| ou) ?\d{1,2} ?[a-h]){0,3}(?= |$|[.,!?])|[a-h]\d{1,2}
        (primeir|segund|terceir|quart|quint|sext|sétim|oitav|non|décim)[oa]( (ano|ciclo|período|semestre|classe|lugar
            |língua|reunião|sessão|aula|vez))?
        (de |com |entre os )?<number>( (a|e|aos) <number>)? anos( de idade)?
        (às |das |até às |pelas )?\d{1,2}([:.h]\d\d) ?h?|às \d{1,2} ?(h|horas)?|das \d{1,2} às \d{1,2}|\d{1,2}:\d\d
        <number>-[a-z]+|(grupos|equipas) de <number>|covid-?\d+|pisa \d+|a[345]
        "[^"\n]{1,40}"
        """,
    ),
    (
        Sign.COUNT,
        r"""
        (temos|tenho|tem|há|existem|somos|estamos|são|tínhamos|havia|éramos|estão)( \w+)?( cerca de| só| apenas
            | mais de)? (<number>|uma?)( \w+)? <crowd>
        (somos|éramos|são)( só| apenas| cerca de)? <number>(?! (vezes|x|por))
        (os|as|nossos|nossas|estes|estas|dos|das|aos|meus|minhas|todos os|todas as) <number>(?! ?<per_cent>)( \w+)?
        (turma|grupo|escola|equipa|turmas) (de|com|tem) (cerca de )?<number>( <crowd>)?|com <number> <crowd>
        (dos quais|entre eles|incluindo) <number>( \w+)?
        (uma?|um só|uma só) (únic[oa] )?(<crowd>|de nós|dia|coisa|lado|sítio|lugar)|a roda de \d+
        """,
    ),
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (temos|tenho) (<number>|uma?) (\w+)
        uma vez(?! (por|ao|à|na|no|que|mais|em))
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|um) ?<per_cent>
        (<number>|uma?|nenhum) (em cada|em|de cada|de entre|dos|das|de) <number>|\d+/\d+
        (<bound> )?(para |a |de )?metade|duplica\w*|triplica\w*|o dobro|(duas|três) vezes mais|(um|dois) terços?|um quarto
            |três quartos|um quinto|a maioria
        (de )?<number>( \w+){0,3} (para|a) (<number>|zero|nenhum\w?|uma?)|para zero|a zero|nível [abc][12]|zero \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (pelo menos |no mínimo )?(<times>|(<number>|uma?)( \w+){0,3}) (por|ao|à|em cada|a cada|cada) (<unit>|<head>)
        (pelo menos|no máximo) <times>|(<number>) ?(vezes|x)(?! (mais|melhor))|(uma|1) vez (por|ao|à|na|no|em|cada) \w+
        por (<unit>|<head>)|ao mês|à semana
        (de )?(<number>|dia|semana|mês) em (<number>|dia|semana|mês)( <span>)?|dia sim,? dia não
        (cada|a cada|em cada|tod[oa]s [oa]s) (<number> )?(<unit>|dias|manhãs|tardes|semanas|meses|aulas|reuniões|vezes
            |segundas|terças|quartas|quintas|sextas|recreios|intervalos)
        (às|aos) (segundas|terças|quartas|quintas|sextas|<full_weekday>)|(à|às) <weekday>(, (à|às)? ?<weekday>){0,3},? e( à
            | às)? <weekday>
        diariamente|semanalmente|mensalmente|quinzenalmente|anualmente|diári[oa]s?|semanal|mensal|quinzenal
        """,
    ),
    (
        Sign.ALL,
        r"""
        tod[oa]s [oa]s( nossos| nossas| meus)?|toda a (turma|escola|equipa)|todos|todas|cada( uma?( de nós| dos \w+)?)?
            |ninguém|nenhuma?|toda a gente
            |nunca|nem uma? só|qualquer
        """,
    ),
    (Sign.MORE, r"(mais|menos|melhor(es)?|maior)(?! (de|do que) (\d|dois|três|quatro|cinco))"),
    (
        Sign.AMOUNT,
        r"""
        <bound> (<number>|uma?(?! (pouco|bocado)))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    (todos|todas|toda a gente|ninguém) (concord\w+|disse\w*|achou|acharam|estava\w*)|assim não (dá|pode)
    (o |um )?caos|uma confusão|insuportável|um desastre|uma balbúrdia
    tínhamos|tivemos|éramos|fomos|havia|houve|dissemos|dizíamos|disse(-nos|-me|ram|ram-nos)?|contou(-nos|-me)?|falámos
        |decidimos|vimos|reparámos|notámos|achámos|concordámos|combinámos|veio|vieram|estava|estavam|estávamos|tinham|foi
        |foram|era|eram|eu tive
    (ano|semana|mês|período|vez|reunião) passad[oa]|ontem|até agora|neste momento|atualmente|de momento|antigamente
    """

LANGUAGE = Language(
    code="pt",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="um uma nosso nossa",
    prepositions="""
        em no na nos nas num numa de do da dos das com por pelo pela para a ao à aos às sobre entre até como sem sob
        """,
    about="de da do das dos sobre para contra a o as os",
    on_day=r"(no dia |na |no |a |em )?(dia )?((<weekday>|<date>)(?!\w)|(seg|ter|qua|qui|sex|sáb|sab|dom)\.?,? \d{1,2}[./]\d)",
    plural=r"\w*s",
    months=MONTHS,
    suffixes="amos emos imos aram eram iram arem erem irem ando endo indo avam arão aremos",
)
