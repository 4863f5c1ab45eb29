"""Spanish for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    enero ene; febrero feb; marzo mar; abril abr; mayo; junio jun; julio jul;
    agosto ago; septiembre setiembre sept sep; octubre oct; noviembre nov; diciembre dic
    """
)

PARTS = {
    "month": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
    "weekday": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "number": r"""
        \d+([.,]\d+){0,3}
        dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(séis|siete|ocho|nueve)|veinte
            |veinti\w+
        (treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)( y \w+)?|cien|una (docena|decena|centena|veintena)
            |media docena
        """,
    "counted": "<number>|una?|1|medi[ao]",
    "span": """
        días?( (hábiles|lectivos|laborables))?|semanas?( lectivas?)?|mes(es)?|años?( escolar(es)?)?|cursos?( escolar(es)?)?
            |trimestres?|cuatrimestres?|semestres?|quincenas?
        """,
    "short": "minutos?|min\\.?|horas?|h|segundos?|cuartos? de hora|media hora",
    "to_come": "próxim[oa]s?|siguientes?|que vienen?|venider[oa]s?|que entra",
    "feast": r"""
        (la )?(pentecostés|nochevieja|san valentín|adviento|candelaria|cuaresma|navidad(es)?|semana santa|pascua|reyes|carnaval(es)?|año nuevo|nochebuena|nochevieja|halloween
            |todos los santos|san \w+|día de (la madre|del padre|la paz|del libro|andalucía|la constitución|san \w+)
            |día del libro|fallas|feria|difuntos|ramadán|pilar)
        """,
    "break": r"""
        (vacaciones|puente|fiestas)( (de|del|escolares)){0,3}( (la )?(navidad|verano|semana santa|invierno|primavera|pascua
            |otoño|julio|diciembre|mayo|constitución|carnaval|fin de año))?
        """,
    "season": "verano|invierno|otoño|primavera",
    # What stands in a school's calendar and can close a goal.
    "event": r"""
        (próxim[oa] |última? |primera |siguiente )?(reunión|encuentro|sesión|conferencia|asamblea|claustro|consejo escolar|junta
            |tutoría|entrevista|evaluación)( (de|del|con) (las |los |la )?\w+)?
        (primera|segunda|tercera|1ª|2ª|3ª) evaluación|boletín(es)?|notas|exámenes( finales)?|examen final|evau|selectividad
            |entrega de (las )?notas|graduación|fiesta( (de|del) (fin de curso|final|colegio|cole|navidad|verano|graduación))?
            |festival( de (navidad|fin de curso))?|fin de curso
        jornada(s)? de puertas abiertas|puertas abiertas|excursión|viaje( de (fin de curso|estudios))?|semana cultural
            |mercadillo|feria del libro|concierto|obra de teatro|exposición|torneo|campamento|olimpiadas|convivencias
            |jornadas?|inspección|memoria final
        """,
    "school_span": r"""
        ((primer|segundo|tercer|último|1er|2º|3er|1º) )?(trimestre|cuatrimestre|semestre)|curso( escolar| académico)?
            |año( escolar| académico| natural)?|mes|semana|quincena|fin de semana|ciclo|proyecto
        """,
    "point": """
        fin(al|ales|es)?|principios?|comienzos?|inicios?|mediados|mitad|cierre|vuelta|primera semana|última semana
            |primera quincena|segunda quincena|arranque
        """,
    "of": "(de|del|el|la|los|las|a|al|en|este|esta|nuestr[oa]|lo)",
    "near": r"""
        ((<of>|<to_come>|día|mes de|alrededor|aproximadamente|más o menos|más tardar|presente|actual|últim[oa]|primer
            |primera|nuevo|nueva|que)( |-)){0,4}
        """,
    "date": r"""
        (día )?(\d{1,2}|uno|primero)º? (de |del )?(<month>|(ene|feb|mar|abr|jun|jul|ago|sept?|oct|nov
            |dic))( (de |del )?20\d\d)?
        \d{1,2}[./-]\d{1,2}[./-](20)?\d\d|20\d\d-\d\d-\d\d|día \d{1,2}([./-]\d{1,2})?
        <month>( de | del | )20\d\d
        """,
    "point_of": r"""
        <point> <near>(<month>|<school_span>|<break>|20\d\d|clases|cole|colegio|<season>|primaria|ESO|eso|\d\.?[ºo])
            |fin de (curso|año|trimestre|mes|clases)
        """,
    "when": r"""
        <date>|<point_of>
        (que )?(acabe|termine|empiece|finalice|lleguen?|acaben?|comiencen?|terminen?|empiecen?|nos den
            |salgan) (el |la |las |los |de ){0,3}(<school_span>|<break>|<season>|<event>|clases|<month>|<feast>)
        <feast>|<break>|<month>|<weekday>|<event>|<season>|<school_span>( que viene)?|mañana(?= ?($|[.,;!\n]))|pasado mañana
        20\d\d([/-](20)?\d\d)?|\d{1,2}[/.-]\d{1,2}|(que )?(nos )?(volvamos|volver) a (ver|reunir|encontrar)(nos)?( el (día )?\d{1,2})?
        que nos (veamos|reunamos|encontremos)( (de nuevo|otra vez))?( el (día )?\d{1,2})?
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        hoy en día
        (grupo|club|equipo|villancicos?|canci(ón|ones)|cuentos?|tarjetas|galletas|adornos) del? (<month>|<feast>)
        (grupo|clase|club|equipo|círculo|asamblea|reunión|carta|taller) (del|de los) <weekday>
        hasta (que|todos|ahora mismo|el fondo|aquí|los|dónde)(?! (<when>|acabe|termine))(?! nos )
            |para siempre jamás|al fin y al cabo|al final (del día|de la clase|de la hora|de la sesión|de la jornada)
            |a final de (clase|hora|sesión)|en fin|por fin
        en primer lugar|en segundo lugar|a la primera|de segunda mano|de aquí (?!a )
        """,
    ),
    (
        Sign.HABIT,
        r"""
        <number> \w+ como máximo en <counted> <span>
        (el|los|sus?|mis?|del|nuestros?) fin(es)? de semana(?! (que viene|próximo))
        (el |los |cada )?(primer|segundo|tercer|último) <weekday> (de|del|de cada) mes
        (de )?<weekday> a <weekday>
        ((al|a|en|antes|después|de|el|hasta) ){0,3}((fin|final|inicio|principio|comienzo) (de )?)?(cada
            |tod[oa]s l[oa]s) (<number> )?(días?|mañanas?|tardes?|noches?|semanas?|mes(es)?|trimestres?|años?|cursos?
            |clases?|sesi(ón|ones)|reuni(ón|ones)|recreos?|vez|veces|horas?|exam(en|enes)|<weekday>s?|quince días
            |evaluación)
        (una vez|<number> ?(veces|x|vez)) (por|al|a la|cada|en cada|en la|en el) <span>|(al|a la|por) (día|semana|mes|año
            |trimestre|curso)(?= (hasta|antes|durante|desde|para|este))|por (semana|día|mes|trimestre)
        los <weekday>s?(,? (y |los ){0,3}<weekday>s?){0,3}|l[oa]s (sábados|domingos)
            |(el )?<weekday>(, (el )?<weekday>){0,3},? y (el )?<weekday>
        diariamente|a diario|semanalmente|mensualmente|quincenalmente|regularmente|siempre|a menudo|con frecuencia
            |frecuentemente|anualmente|habitualmente
        (antes|después) de (los )?(exámenes|reuniones|controles)(?! (finales|de (junio|diciembre|marzo)))
        por la (mañana|tarde|noche)
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        (en|dentro de) (\d\d+|[7-9]|siete|ocho|nueve|diez|quince|veinte|treinta) días(?! (hábiles|lectivos|laborables|después|siguientes|posteriores|tras|desde))
        (hasta|para|antes de|a más tardar|como tarde) ?el (día )?\d{1,2}(?= ?($|[^\w\s]))
        (en|dentro de) (un[oa]s )?<number> (o|a) <number> <span>|dentro de un[oa]s( <number>)? <span>
        (de|desde) <month> (a|hasta) <near><when>|hasta después de <near><when>|a lo largo del? <season>|en (primavera|verano|otoño|invierno)
        en la fiesta (del cole(gio)?|de la escuela|de (verano|navidad|fin de curso|primavera))
        (el )?último <weekday> de <month>|esta (tarde|noche)
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (en|en menos de|en un plazo de|en el plazo de|dentro de|en las|en los|a las|tras|antes de|pasad[oa]s)( un máximo de
            | máximo)? <counted> (<short>|días?( (hábiles|lectivos|laborables))?)( (después|siguientes|posteriores|tras
            |desde)( \w+){0,3})?(?! (vamos|nos))
        (en|dentro de|a l[oa]s) <counted>? ?<span> (después|siguientes|posteriores|tras|desde)( \w+){0,3}
        (respuesta|respond|contest|devol|devuel|correg|corrig|entreg)\w*( \w+){0,6} (en un plazo de|en menos de
            |en) <counted> <span>
        el mismo día|al día( hábil| lectivo)? siguiente
        """,
    ),
    (Sign.LENGTH, r"(durante |al menos )?<counted> ?<short>|(durante|por) un día"),
    (
        Sign.BYGONE,
        r"""
        hace (unos |unas |más de |casi )?<counted> <span>|hace (poco|mucho|algún) ?(tiempo)?|hace (unos|unas) <span>
            |<counted> <span> atrás
        (el |la |l[oa]s |en el |en la )?(<span>|<school_span>|verano|navidad|<month>|<weekday>|vez|reunión|sesión
            |<break>) (pasad[oa]s?|anterior(es)?)|(el |la |l[oa]s |en |en l[oa]s )?(pasad[oa]
            |últim[oa]s) (<number> )?(<span>|<school_span>|<weekday>|reunión|sesión|tiempos)
        ayer|anteayer|anoche|hasta (ahora|hoy|el momento|la fecha|aquí)|desde hace( \w+){1,2}|antiguamente|antes (?=ten|hac
            |era|hab|est)|recientemente
        (en|durante) (la|nuestra) (primera|segunda|tercera|cuarta|última) (reunión|sesión|ronda|asamblea)
        """,
    ),
    (
        Sign.START,
        r"""
        (a partir|desde|después|tras|empezando|comenzando|a contar)( (de|del|el|la|las|los|en
            |por)){0,3} ?<near><when>( en adelante)?
        (empez|empiez|comenz|comienz|arranc)\w* (en|el|la|a|este|con la)? ?<near><when>
        (a partir de|desde) (ahora|hoy|ya|mañana)( en adelante)?
        del? <near><when>(?= (a|al|hasta) )
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        pronto|en breve|algún día|un día|a (corto|medio|largo|más largo)( y (medio|largo))? plazo|en el futuro
            |en un futuro( (próximo|cercano))?|lo antes posible|cuanto antes|tan pronto como
        con el tiempo|poco a poco|paso a paso|gradualmente|progresivamente|para siempre|tarde o temprano
            |en l[oa]s próxim[oa]s (tiempos|días|semanas|meses|años)|de ahora en adelante|más adelante|en adelante
        """,
    ),
    (
        Sign.END,
        r"""
        (el )?(lun|mar|mi[eé]|jue|vie|s[áa]b|dom|<weekday>)\.? (día )?\d{1,2}[./]\d{1,2}\.?(?!\d)
        entre (el |la |las )?(<feast>|<month>|<break>) y (el |la |las )?(de )?(<feast>|<month>|<break>)
            |todo (el mes de )?<month>
        (hasta|antes|a más tardar|como muy tarde|como máximo|plazo|fecha( límite| tope)?|hasta cuándo|cuándo|de aquí (a|al
            |hasta)|para cuándo|termina|acaba)[:=]? (de |del )?(que )?<near><when>
        para (el |la |las |los |este |esta )?(<to_come> )?(<date>|<point_of>|<feast>|<month>|<break>|<weekday>|<season>
            |<school_span>( que viene)|curso|\d{1,2}[/.-]\d{1,2}|mañana)
        para (el|la) (<to_come> (<event>|<school_span>)|(primera |segunda |tercera )?(evaluación|entrega de notas|reunión
            |fiesta))
        (en|por|a|al|el|de|durante|hacia|este|esta) (el |la |las |los |este |esta )?(<to_come> )?(<date>|<point_of>|<feast>
            |<month>)(?! pasad)
        <point_of>|(a )?mediados de <month>
        (el|este|próximo) (<to_come> )?<weekday>( que viene)?(?! (y|a|,))
        (en|durante|para|a) (la|el|nuestra|nuestro) (<to_come>) <event>|en la <event> de (final|fin|junio|navidad|<month>)
        (este|esta|el <to_come>|la <to_come>) (<season>|<break>)|a la vuelta de <break>
        """,
    ),
    (
        Sign.END,
        r"""
        (dentro de|en|durante|a lo largo de|por|de aquí a|en el plazo de|en un plazo de|al cabo de
            |a)( l[oa]s)?( <to_come>)?( unos| aproximadamente)? <counted>( <to_come>)? <span>( siguientes
            | seguid[oa]s)?(?! (por|pasad|después|de edad))
        (l[oa]s )?<to_come> <counted> <span>|(l[oa]s )<counted> (<to_come> <span>|<span> <to_come>)|<counted> <span> (seguid[oa]s
            |consecutiv[oa]s)
        (este|esta|en este|durante (el|este|todo el)|a lo largo del?|en lo que queda de|lo que queda de|lo que resta de
            |el resto del?|todo el|a lo largo de este|en el transcurso del?|en el|durante la|en la)( presente| actual
            | resto del| nuevo)? (<to_come> )?<school_span>( (que viene|actual|escolar))?
        (el |la |al )?<to_come> <school_span>|(el|la) <school_span> (que viene|siguiente|próxim[oa])
        pasado mañana|hoy
        <date>
        20\d\d[/-](20)?\d\d|(en|para|antes de) 20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "(una vez|<number> ?(veces|x|vez))",
    "unit": """
        <span>|clase|sesión|recreo|reunión|mañana|tarde|noche|<weekday>|examen|comida|hora|vez|fin de semana|lección
            |evaluación|unidad
        """,
    "head": "alumn[oa]|niñ[oa]|clase|profesora?|docente|familia|grupo|persona|cabeza|asignatura|estudiante|tutora?",
    "crowd": r"""
        alumn[oa]s?|niñ[oa]s?|chic[oa]s?|jóvenes|profesor(es|as?)?|profes?|docentes?|maestr[oa]s?|compañer[oa]s?|padres?
            |madres?|familias?|clases?|escuelas?|colegios?|centros?|personas?|miembros?|estudiantes?|hij[oa]s?
        nacionalidades|lenguas|idiomas|horas|tutores|críos
        """,
    "bound": """
        al menos|por lo menos|como mínimo|mínimo|como máximo|máximo|no más de|más de|menos de|por debajo de(l| los)?
            |no pasan? de|no supera(n)?( los)?|por encima de
            |hasta|exactamente|solo|sólo|solamente|un mínimo de|un máximo de|un total de|unos|unas
        """,
    "per_cent": "%|por ?cien(to)?|puntos porcentuales",
}

MEASURE = (
    (Sign.AMOUNT, r"(del )?(nivel|grado|escalón) <number> (al?|hasta el?) (nivel |grado |escalón )?<number>"),
    (Sign.OFTEN, "(el |los |cada )?(primer|segundo|tercer|último) <weekday> (de|del|de cada) mes"),
    (
        Sign.IDIOM,
        r"""
        (al )?(1[0125]0|200|1000|cien) ?<per_cent> (por|para|con|comprometid\w+|implicad\w+|motivad\w+|segur\w+|entregad\w+
            |inclusiv\w+|convencid\w+|dedicad\w+)
        (dar|darlo todo|damos|estar|estamos|ser|somos|ir|vamos|dando) (el |al )(1[0125]0|200|1000) ?<per_cent>(?! de (los
            |las|nuestros|asist))
        24/7|24 horas|de una vez( por todas)?|una vez que|érase una vez|otra vez|una vez más|cada vez (más|menos|mejor)
            |a veces|tal vez|rara vez|a la vez|tolerancia cero|número (uno|1)|mil (veces|gracias|maneras)|dos caras
            |dos varas|50[-/ ]50|a cuatro manos|entre cuatro (ojos|paredes)|un día
        todo|del todo|sobre todo|ante todo|con todo|todo el (mundo|tiempo|rato)|de todas (formas|maneras)|en todo caso
            |en todos los (sentidos|aspectos)|a todos|para todos|con todos|de todos(?! (los|mis|sus|nuestros))|entre todos|todos (juntos|a una)
            |somos todos|por todos|todos y todas|por un lado|un[oa]s (con|a) otr[oa]s|cada uno como es|ningún problema
            |ninguna duda|de ningún modo|a toda costa|ir a una|360[ º]?\w*
        de dos en dos|por parejas|de dos
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (señora?|sra?\.|don|doña) \w+
        media hora|medio día|medio año|(primera|segunda) mitad|media naranja|día a día|vida diaria|vida cotidiana
            |rutina diaria|el diario
        (nuestr[oa]|la|el|del|su) (\w+ )?(semanal|mensual|diari[oa])
        """,
    ),
    (
        Sign.LABEL,
        r"""
        (el|la|del|al|nuestro|nuestra) \w+ de (los )?<number> <short>
        (clase|aula|página|capítulo|nº|núm\.?|número|grupo|fase|paso|punto|pregunta|semana|día|módulo|versión|bloque
            |lección|nivel|ciclo|proyecto|agenda|visión|erasmus|equipo|unidad|tema|sesión|ceip|ies|curso|año
            |grado)s? ?\d+ ?[ºª]?[a-h]?((,| y| a|/|-| o) ?\d+ ?[ºª]?[a-h]?){0,3}
        \d{1,2}\.?[ºªo](?! (cole|clase))( ?(-|/|y|,) ?\d{1,2}\.?[ºªo]){0,3}( ?[a-h](?!\w))?( de (la )?(eso|primaria
            |infantil|bachillerato|bach))?( (curso|ciclo|trimestre|grado|evaluación|eso|primaria))?
        \d{1,2} ?[a-h](?!\w)((,| y|/| o) ?\d{1,2} ?[a-h](?!\w)){0,3}|[a-h]\d{1,2}|\d (de )?(eso|primaria|infantil
            |bachillerato|bach)
        (primer|segund|tercer|cuart|quint|sext|séptim|octav|noven|décim)(o|a|os|as)?( (de )?(curso|ciclo|trimestre|grado
            |evaluación|eso|primaria|reunión|sesión|vez|idioma|lengua|lugar|clase))?
        (de |entre )?<number>( (a|y) <number>)? años( de edad)?|(mayores|menores) de <number>( años)?
        (a las |de |hasta las |sobre las )\d{1,2}([:.h]\d\d)? ?h?(?= |$|[,.])(?! (a|%|veces|alumn|min|puntos|por))
            |\d{1,2}:\d\d|de \d{1,2} a \d{1,2} ?h
        <number>-[a-z]+|(grupos|equipos) de <number>|covid-?\d+|pisa \d+|a[345]
        "[^"\n]{1,40}"
        """,
    ),
    (
        Sign.COUNT,
        r"""
        (tenemos|tengo|tiene|hay|somos|estamos|son|teníamos|había|éramos|están)( \w+)?( unos| solo| sólo
            | más de)? (<number>|una?)( \w+)? <crowd>
        (somos|éramos|son)( solo| unos)? <number>(?! (veces|por))
        (los|las|nuestr[oa]s|est[oa]s|mis|aquell[oa]s|l[oa]s otr[oa]s|a los|de los
            |tod[oa]s l[oa]s) <number>(?! ?(<per_cent>|próxim|días))( \w+)?
        (clase|grupo|escuela|equipo|clases|colegio|centro) (de|con|tiene) (unos )?<number>( <crowd>)?|con <number> <crowd>
        (de los cuales|entre ellos|incluidos) <number>( \w+)?
        una? (únic[oa] |sol[oa] )?(<crowd>|de nosotros|día|cosa|lado|sitio|lugar)
        """,
    ),
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (tenemos|tengo) (<number>|una?) (\w+)
        una vez(?! (por|al|a la|cada|que|más|en))
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(un |el )?(<number>|uno?) ?<per_cent>
        (<number>|un[oa]?|ningun[oa]) (de cada|de|sobre|entre) <number>|\d+/\d+
        (<bound> )?(a |en )?(la )?mitad|duplica\w*|triplica\w*|el doble|(dos|tres) veces más|(un|dos) tercios?|(una|la) cuarta parte|un cuarto(?! de hora)|tres cuartos(?! de hora)
            |un cuarto(?! de hora)|tres cuartos(?! de hora)|un quinto|la mayoría|una de cada \w+
        (de |desde )?<number>( \w+){0,3} a (<number>|cero|ningun\w?|una?)|a cero|cero \w+|nivel [abc][12]
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (al menos |como mínimo )?(<times>|(<number>|una?)( \w+){0,3}) (por|al|a la|cada|en cada) (<unit>|<head>)
        (al menos|como máximo) <times>|(<number>) ?(veces|x)(?! (más|mejor|menos))|una vez (por|al|a la|cada) \w+
        por (<unit>|<head>)|(al|a la) (día|semana|mes|año|trimestre)(?! (que|siguiente))
        (cada|tod[oa]s l[oa]s) (<number> )?(<unit>|días|mañanas|tardes|semanas|meses|clases|sesiones|reuniones|recreos
            |<weekday>s?|quince días)
        los <weekday>s?|(el )?<weekday>(, (el )?<weekday>){0,3},? y (el )?<weekday>
        diariamente|a diario|semanalmente|mensualmente|quincenalmente|anualmente|semanal(es)?|mensual(es)?|quincenal
            |diari[oa]s?
        """,
    ),
    (
        Sign.ALL,
        r"""
        tod[oa]s l[oa]s( nuestr[oa]s)?|tod[oa]s|cada( un[oa]( de (nosotros|l[oa]s \w+))?)?|todo el mundo|nadie|ningún
            |ningun[oa]|nunca|ni un[oa]? sol[oa]|todo el alumnado
        """,
    ),
    (Sign.MORE, r"(más|menos|mejor(es)?|mayor)(?! (de|que) (\d|dos|tres|cuatro|cinco))"),
    (
        Sign.AMOUNT,
        r"""
        <bound> (a )?(<number>|una?(?! (poco)))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    (todos|todo el mundo|nadie) (estábamos|estaba|dijo|dijeron|pensaba|acord\w+)|así no se puede
    un (caos|lío|desastre|follón|jaleo)|una locura|insoportable
    teníamos|tuvimos|éramos|fuimos|había|hubo|dijimos|decíamos|(nos |me )?(dijo|dijeron|contó|contaron)|hablamos de
        |decidimos|vimos|notamos|acordamos|vino|vinieron|estaba|estaban|estábamos|fue(?! (bien|mal))|fueron|era|eran|tuve
    hemos (dicho|visto|tenido|notado|decidido|hablado|acordado)|(año|curso|semana|mes|trimestre|vez
        |reunión) (escolar )?pasad[oa]|ayer|hasta ahora|actualmente|de momento|en este momento|antiguamente
    """

LANGUAGE = Language(
    code="es",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="un una nuestro nuestra",
    prepositions="en de del con por para sobre entre hasta como sin desde contra según tras",
    about="de del la el los las sobre para contra por",
    on_day=r"(el |este )?(día )?((<weekday>|<date>)(?!\w)|(lun|mar|mié|mie|jue|vie|sáb|sab|dom)\.?,? \d{1,2}[./]\d)",
    plural=r"\w*s",
    months=MONTHS,
    suffixes="amos emos imos aron ieron arán erán irán ando endo iendo aban aremos",
)
