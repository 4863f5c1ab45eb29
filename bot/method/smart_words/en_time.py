"""How English speaks of time, for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Sign, months

MONTHS = months(
    """
    january jan; february feb febuary; march mar; april apr; may; june jun; july jul;
    august aug; september sept sep; october oct; november nov; december dec
    """
)

PARTS = {
    # May and March are words too, so these two need company: a preposition, a day, a year.
    "sure_month": """
        jan(uary)?|feb(r?uary)?|apr(il)?|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?
        """,
    "month": "<sure_month>|march|mar|may",
    "weekday": "(mon|tues?|wed(nes)?|wens|thu(rs?)?|fri|satur|sat|sun)(day)?",
    "full_weekday": "(mon|tues|wednes|wens|thurs|fri|satur|sun)day",
    "digit": "one|two|three|four|five|six|seven|eight|nine",
    "number": r"""
        \d+([.,]\d+){0,3}
        two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen
        (twen|thir|for|fif|six|seven|eigh|nine)ty([- ]<digit>)?
        (a|one) hundred|a dozen|half a dozen|a couple of
        """,
    "counted": "<number>|one|an?|another|half a",
    "span": """
        (school |calendar |full |whole |more )?(day|week|wk|month|term|semester|trimester|quarter|year|fortnight)s?
        half[- ]terms?
        """,
    "short": "minutes?|mins?|hours?|hrs?|seconds?|secs?|h",
    "to_come": "next|coming|following|upcoming",
    "feast": """
        ch?rist?mass?|x-?mas|easter|new year'?s?( (eve|day))?|halloween|thanksgiving|hanuk+ah|eid|ramadan|diwali
        pancake day|shrove tuesday|candlemas|bonfire night|remembrance day|the clocks (change|go)
        carnival|whitsun|pentecost|lent|advent|(mother|father)'?s day|bank holiday|world book day
        (st\\.? )?(patrick|valentine|nicholas|martin|andrew)'?s( day)?
        """,
    "break": """
        (<season>|christmas|easter|mid-?term|half[- ]term|<month>|school|long|semester|carnival) (holidays?|hols
            |break|vacation)
        holidays|hols|vacations?|half[- ]?term( break)?|mid-?term( break)?
        """,
    "season": "summer|winter|autumn|fall|spring",
    "event_kind": """
        next|last|final|first|second|third|parents?'?s?'?|staff|team|school|<season>|class|our|open|sports|book
            |follow-?up|core
        group|christmas|project|annual|end of year|big|whole school
        """,
    # What stands in a school's calendar and can close a goal.
    "event": """
        (<event_kind> ){0,3}(meeting|session|conference|exams?|finals|mocks|graduation|prom|assembly|camp|play|concert
            |party|fair
            |fete|fest|festival|show|inspection|review|evaluation|workshop|ceremony|retreat|exhibition|performance
            |elections?)
        report (cards?|day)|(end of term )?reports|exam period|inset day|sports day|open (day|evening|house)
            |parents'? ?(evening|night)
        (next |our ){0,3}parents' ?evening|(school |class )?(trip|excursion)|project week|prize giving|training day
            |family day
        """,
    "school_span": """
        ((new|school|academic|calendar|<season>|christmas|easter|first|second|third) ){0,2}(year|term|semester|trimester
            |quarter|week
            |month|half[- ]term|season|cycle|project|fortnight|weekend|half[- ]year)
        """,
    "near": """
        ((early|late|mid|around|about|roughly|the|our|this|next|coming|following|upcoming|we have our|latest
            |at the latest|say
            |sometime in|in|on)[- ]){0,4}
        """,
    "day": r"\d{1,2}(st|nd|rd|th)?",
    "date": r"""
        <day>( of)? <month>\.?,?( 20\d\d)?
        (<sure_month>|march|mar|may)\.? \d{1,2}(st|nd|rd|th)?(,? 20\d\d)?(?! ?%)(?! <crowd>)
        <month>\.? 20\d\d
        \d{1,2}[./-]\d{1,2}[./-](20)?\d\d
        20\d\d-\d\d-\d\d
        """,
    "point": "end|start|beginning|middle|close|last day|first day|last week|first week|(first|second) half",
    "point_of": r"""
        <point> of <near>(<month>|<school_span>|<break>|20\d\d|term|school)
        <point> of (year|grade|class|form) \d+|<point> of (p|s|ks|y)\d+
        """,
    "when": r"""
        <date>
        <point_of>
        (term|year|month|week|school|semester)[- ]end|year's end
        <feast>|<break>|<month>|<weekday>|<event>|<season>|tomorrow|tonight
        (next|this) <school_span>
        half[- ]?term|week \d+|20\d\d([/-](20)?\d\d)?|<day>[./]\d{1,2}\.?
        we (next )?meet again|the next time we meet|we meet next|school (ends|finishes|breaks up|is out|closes)
        (summer|term|school) starts|we break up
        """,
    "named_group": """
        (group|club|circle|team|meeting|round|class|lesson|letter|market|council|folder|school|crew|mail|note|cafe
            |choir|gang)s?
        """,
}

TIME = (
    # A word of time in a name: the Friday group.
    (
        Sign.OTHER,
        """
        <full_weekday>('s)? (?!meeting)<named_group>
        (<sure_month>|<season>|morning|christmas) (group|club|circle|team|school|choir|crew)
        by (now|then|the way|far|heart|hand|chance|itself)
        at the end of the day
        (the )?end of (the )?(day|lesson|class|line|story|road|world)
        """,
    ),
    (
        Sign.HABIT,
        """
        (on )?the (first|second|third|last) <full_weekday> (of|in) (the|each|every) month
        (from )?<weekday>s? (to|till|until|through|-) <weekday>s?
        (on )?<full_weekday>s?(, <full_weekday>s?){0,3},? (and|&) <full_weekday>s?
        ((at|by|before|until) )?(the )?(end|start|beginning) of (each|every) \\w+( \\w+)?
        ((before|after|until|by|on|in) )?(every|each) (single |other |second |<number> |school |\\w+day )?(day
            |morning|afternoon
            |evening|week|fortnight|month|term|semester|year|lesson|break|meeting|time|<full_weekday>)s?
        (once|twice|thrice|<number> ?(times|x)) (a|an|per|each|every|in a) (school )?<span>
        (a|per) (day|week|month|term|year|lesson)(?= (until|till|by|for|before|this|in))
        per <span>
        daily|weekly|fortnightly|bi-?weekly|monthly|termly|yearly|annually|nightly|regularly|often|always
        # Of any exam, not of a certain one.
        (before|after|at|during) (exams|tests|meetings|assemblies|concerts|shows|trips|holidays|conferences
            |weekends)(?! (in|start|begin|end))
        (on )?(mon|tues|wednes|thurs|fri|satur|sun)days( and (mon|tues|wednes|thurs|fri)days)?
        """,
    ),
    # How quickly one thing follows another: within 48 hours of a test.
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        """
        in (\\d\\d+|[7-9]|seven|eight|nine|ten|fourteen|twenty|thirty) days(?! (of|after))
        (by|on|until|till?|before) the \\d{1,2}(st|nd|rd|th)(?= ?($|[^\\w\\s]))|(by|until|till?|before) (weds|tues|thurs)
        until after <near><when>|(until|till?) we (next|all|both) (meet|see)|in time for <near>(<when>|open day)
        before (the )?(<event>|<break>|<school_span>|exams|tests|holidays|lessons) (start|begin|end)s?
        (the )?day after tomorrow|(the )?(week|month) after next
        (a|one|<number>) (weeks?|months?) (from|on) (today|tomorrow|now|<weekday>)
        (on )?(the )?last <weekday> (of|in) (the |this )?(month|term|year|<month>)
        for another <counted> <span>( from (now|today))?
        """,
    ),
    (
        Sign.REACTION,
        """
        (within|in|after) <counted> (school |working )?(<short>|days?)( (of|after)( \\w+){1,3})?(?! (we|from now
            |time))
        within <counted> <span> (of|after)( \\w+){1,3}
        (answer|repl|respon|feedback|return|get back|mark|correct|hear back|contact)\\w*( (?!in )\\w+){0,6} (within
            |in under
            |in less than) <counted> <span>
        (by )?the (same|next|following) (school |working )?day
        """,
    ),
    (
        Sign.LENGTH,
        """
        (for )?(at least )?<counted>[- ]?<short>|for (a|one|1) (whole |school |full )?day
        """,
    ),
    (
        Sign.BYGONE,
        """
        ((in|over|for|during) )?(the )?(last|past|previous)( few| <number>)? (\\w+ )?(<span>|meetings?|session
            |<season>|<month>|<weekday>)(?! (of|before|in))
        <counted> <span> ago|yesterday|since <near><when>|since \\w+|recent \\w+|so far|until now|up to now|to date
            |this morning
        (in|at|during) (the|our) (first|second|third|fourth|last|kick-?off|opening) (meeting|session|round|cycle)
        """,
    ),
    # From January to March: a bounded time, so it stands before the starts.
    (
        Sign.END,
        """
        from (<month>|<day> <month>|<feast>|<season>|now) (to|till|until|through|-) <near><when>
        between (the )?(now|<month>|<feast>|<season>|<break>) and (the )?(<feast>|<break>|<month>|<season>)
        """,
    ),
    (
        Sign.START,
        """
        (from|starting|beginning|as of|as from|after|straight after|right after)( (in|on|from|with|at
            |the)){0,3}( <near>)? ?<when>( on(wards?)?)?
        (starts?|begins?|started|launch(es)?) (again )?(in|on|at|from|with|this|next) (the )?<near><when>
        from (now|today|tomorrow)( on(wards?)?)?
        """,
    ),
    (
        Sign.SOMEDAY,
        """
        soon(er or later)?|some ?day|one day|eventually|in the (long|short|medium|near|longer)(er)?[- ](run|term
            |future)
        in (the )?future|long[- ]?term|sooner|as soon as possible|asap|at some point|over time|in time(?! for)|step by step
            |sometime
        (in|over|for) the (coming|next few|following few) (days|weeks|months|years|time)
        permanently|for ?ever|gradually|in due course
        """,
    ),
    # An end: by Friday, before the summer holidays, until our next meeting.
    (
        Sign.END,
        """
        (on )?(mon|tue|wed|thu|fri|sat|sun|<weekday>)\\.?,? \\d{1,2}[./]\\d{1,2}\\.?(?!\\d)
        (by|until+|'?till?|before|no later than|not later than|prior to|ahead of|up to|up until|latest|in time for
            |deadline|due|ready for
            |by the time of|until when|by when|when|finish(ed)?|ends?|ending|target date
            |time ?frame)[:=]? (at )?(the )?<near><when>
        by the time <when>|(between|from) (now|today) (and|to|till|until) <near><when>
        (in|during|by the end of) the (first|second|third|spring|summer|autumn|fall|winter) (term|semester|trimester
            |half of the year)
        (in|on|at|during|over|to|through|come|for|of) <near>(<date>|<point_of>|<feast>|<sure_month>
            |20\\d\\d([/-](20)?\\d\\d)?)
        (in|during|by|until|before|come|through|throughout|all through|all of) <near><month>
        (on|this|next|coming) (next |this |coming )?<weekday>
        (the )?<point_of>|mid[- ](<month>|term)|(early|late) <month>
        (at|for|during|in|this) (the |our )?(next|coming|upcoming|final|this year's|end of year) <event>
        this (summer|winter|spring|autumn|fall|christmas|easter|afternoon|evening)|(next|over|over the) (<season>
            |christmas|easter)
        tomorrow|tonight|today
        """,
    ),
    # A bounded time to come: for the next four weeks, this school year.
    (
        Sign.END,
        r"""
        (in|within|over|during|for|throughout|inside|across)( the| a| our)?( next| coming| following| first)?( about
            | around| only| just
            | at least| maximum| max)? <counted> <span>('s?)?( time)?
        (in|within|over|during|for|throughout|inside|across) the (next|coming|following) <span>
        (the )?(next|coming|following) (<number> )?<span>
        <counted> <span> from now|before the (year|term|month|week) is (out|over)|before (year|term)'?s? end
        (a|an|our|one) <number>?[- ]?(day|week|month|term)s?[- ](trial|period|test|pilot|challenge|experiment|project
            |plan|run)
        (this|next|the coming|the rest of (the|this)|the remainder of (the|this)|rest of (the|this)|remaining
            |the current|the whole
            |all this|throughout the|during the|over the|within the|in the new|in the current|for the whole
            |in the) <school_span>
        <date>
        20\d\d[/-](20)?\d\d
        """,
    ),
)
