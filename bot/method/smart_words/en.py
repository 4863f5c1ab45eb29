"""English for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

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

MEASURE_PARTS = {
    "unit": """
        <span>|lesson|lessons|session|break|meeting|class|morning|afternoon|evening|night|lunch|lunchtime|assembly
            |weekend
        <full_weekday>|recess|school day|period|playtime|breaktime
        """,
    "crowd": """
        (pupil|student|kid|learner|teacher|colleague|member|parent|boy|girl|teen|adult|school|lesson|hour|language
            |mother
            |father|classmate|person|classroom|mum|dad)s?
        child(ren)?|famil(y|ies)|staff|people|class(es)?|nationalities|countries
        """,
    "bound": """
        at least|at most|no more than|not more than|more than|no fewer than|no less than|fewer than|less than|under
            |over|above
        below|max(imum)?( of)?|min(imum)?( of)?|up to|a (minimum|maximum|total) of|only|exactly
        """,
    "per_cent": "%|percent(age points?)?|per cent|pc",
}

MEASURE = (
    (Sign.OFTEN, "(on )?the (first|second|third|last) <full_weekday> (of|in) (the|each|every) month"),
    (
        Sign.IDIOM,
        r"""
        (give|gives|giving|gave|be|are|is|go|with) (our |their |your )?(1[0125]0|[125]00|1000|(a
            |one) hundred) ?<per_cent>(?! of| attend| on time)
        (1[0125]0|200|1000|(a|one) hundred) ?<per_cent> (for|behind|committed|sure|there|effort|convinced|support
            |ready|honest|dedicat\w+
            |commitment|engag\w+|motivat\w+|safe|inclusive|focus\w*|trust|respect)
        24/7|24-7|7/24|365 days|360[ °-]?\w*|50[-/ ]50|two heads|at sixes|a thousand|a million|thousand times
            |second to none
        (hi|hello|hey|dear|morning|thanks|thank you|cheers) (to )?(you )?all
        in every (respect|way|sense)|by all means
        zero tolerance|number one|no\.? ?1|one hundred times|all in all|all the time|all day|all year round|above all
            |after all
        at all|all over|all right|once (more|again|upon|and for all|they|we|he|she|it|the)|two sides|high five
            |third time
        two birds|one day|one another|on the one hand|all together|all along|all of a sudden|no way|no matter|no idea
            |no doubt
        each other|no longer|no one size|all about|all kinds of|all sorts of|two left feet|put two and two together
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (ms|mrs|mr|miss|sir)\.? (?!is|are|was|has|can|will)\w+
        half[- ]?terms?|half[- ]?past|half[- ]?years?|half[- ]days?|half an hour|other half|better half
            |half[- ]hearted(ly)?|(first|second) half
        every ?day (life|language|school|english|problems?|situations?|things|routine)|day[- ]to[- ]day
        (the|our|their|my) (daily|weekly|monthly) (?!for)\w+|daily (life|routine|business|work|grind)
        """,
    ),
    # Numbers that only name: classes, ordinals, ages, times of day, parts of names.
    (
        Sign.LABEL,
        r"""
        <number> (years|yrs)
        (class|classes|grade|year|form|room|page|chapter|unit|lesson|ks|key stage|stage|primary|p|phase|group|team
            |point|no|nr|number|section
            |school|cycle|step|question|task|week|day|part|module|version|table|floor)s?\.? ?\d+ ?([a-h]|[ivx]+)?((,
            | and| &| to|/|-| or) ?\d+ ?[a-h]?){0,3}
        \d{1,2} ?[a-h]((,| and|/| &) ?\d{1,2} ?[a-h]){0,3}
        [a-hsyp]\d{1,2}|(class|year|grade|form) (<digit>|ten|eleven|twelve)
        \d+(st|nd|rd|th)([- ](graders?|years?|grade|class|form|of))?
        (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)([- ](graders?|years?
            |grade|class|form|meeting|language|place))?
        (<number>|one)( to <number>)?[- ]years?[- ]olds?|aged? <number>|<number> (years|yrs) (old|of age)|(over
            |under)[- ]?\d+s
        ((at|from|by|until|before|after) )?\d{1,2}([:.]\d\d)? ?(am|pm|a\.m\.?|p\.m\.?|o'?clock)|\d{1,2}:\d\d
        (<number>|one)-(?!<digit>\b)[a-z]+([- ](?!a |per |every |each |in |of |at |to |and )[a-z]+)?
        <number> ?(minute|min|second|hour|day|week|step|point
            |star) (?!a |an |per |each |every |of |in |at |and |or |after )[a-z]+
        (groups|teams|pairs|rows|sets|circles|twos) of <number>( (to|or|-) <number>)?
        covid-?\d+|a[345]|pisa \d+|agenda \d+|vision \d+|erasmus \d+
        "[^"\n]{1,40}"
        """,
    ),
    # Numbers that only describe: we have 24 pupils.
    (
        Sign.COUNT,
        r"""
        (we|i|they|there|you)( currently| now| already| also| only| still)?( have got| have| are| had| has| teach
            | got|'re|'ve got|'ve)( now
            | currently| about| around| only| over| more than)? (<number>|one)( of us|( \w+){0,2}? <crowd>)
        (we are|we're|there are|there were) (only )?<number>( of us)?
        (class|group|school|team|council|year|staff|cop|college|kindergarten) (of|with
            |has) (about |around )?<number>( <crowd>)?
        (our|these|those|my|the other|us|with) <number>( \w+)?
        the <number>(?! <per_cent>)( \w+)?
        (including|of whom|of which|of them) <number>( \w+)?
        (one|a single) (<crowd>|of|day|thing|side|sense|voice|goal)
        """,
    ),
    # What a school has describes it; with a date to come it may be a target.
    (Sign.HELD, r"(we|i)( currently| now| already)? (have|have got|'ve got) (<number>|one) (\w+)"),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|one) ?<per_cent>
        (<number>|one) (out of|of|in|from)( the| our| every| all)? <number>|\d+/\d+
        (<bound> )?((a|one) )?half( of)?|halve[sd]?|halving|doubl(e|es|ed|ing)|twice as \w+|tripl\w+|(a|one|two|three
            |four)[- ](third|quarter|fifth|tenth)s?
        three quarters|(the|a) majority
        (from )?<number>( \w+){0,3} (down |up )?to (<number>|zero|none|one)
            |from (level |grade )?[a-f][12]? to (level |grade )?[a-f][12]?
        to (zero|none)|(level|niveau) [abc][12]|zero \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (at least |more than )?(once|twice|thrice|<number> ?(times|x)|(<number>|one)( \w+){0,3}|a( \w+){1,2}) (a|an
            |per|each|every|in a|in every) <unit>
        (a|an) (day|week|month|term|fortnight)|per (<unit>|pupil|child|student|teacher|person|family|head)
        (every|each) (single |other |second |third |school |<number> )?(\w+day )?(<unit>|time|mon|tue|wed|thu|fri)s?
        daily|weekly|fortnightly|bi-?weekly|monthly|termly|yearly|annually|nightly|every ?day
        (on )?(mon|tues|wednes|thurs|fri|satur|sun)days|(on )?<full_weekday>s?(, <full_weekday>s?){0,3},? (and
            |&) <full_weekday>s?
        (at least |more than )?(twice|thrice|<number> ?(times|x))(?! as)|at least once|only once(?! (the|they|it|he|she|we|a|all))
        """,
    ),
    # All of a set that can be counted; what they do must be observable.
    (
        Sign.ALL,
        r"""
        (all|every|each|both)( single)?( of)?( the| our| my| us| these| them)?( \d+)?
        every(one|body)|each and every|no ?body|no[- ]one|none of( the| us| our)?|not (a single|one)|never
        no (\w+ )?(child|pupil|student|kid|teacher|parent|family|class|boy|girl|learner|lesson|homework|phone|fight
            |member|colleague|newcomer|year|classmate)
        """,
    ),
    (Sign.MORE, "(more|less|fewer|better)( and (more|better))?(?! than (\\d|<digit>))"),
    # A target number.
    (
        Sign.AMOUNT,
        r"""
        <bound> (<number>|one|an?(?! (lot|little|bit|few)))( (?!of)\w+)?
        [≥≤<>] ?\d+|none
        <number>( ?<short>| (?!years)\w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = """
    # A complaint tells what is.
    (everyone|everybody|all of us|nobody|they all) (agreed|said|was|were|felt|thought|had|found)|can'?t go on like this
    chaos|a mess|a nightmare|a disaster|unbearable|mayhem|bedlam
    (we|i|they|there|he|she|it|you)( \\w+)? (had|was|were|said|did|got|told|noticed|saw|agreed|talked|decided|started
        |went|felt|came|found|used to|tried)
    (pupils|children|kids|parents|teachers|somebody|someone|people|many) (had|was|were|said|did|got|told|came|went
        |felt)
    it'?s (always|chaos|a mess|too|so|really|often|like)|it is (always|chaos|too|so|really|often)
    last (year|term|week|month|time|summer|school year|semester|meeting)|yesterday|\\w+ ago|at the moment|currently
        |in the past|so far|these days
    """

LANGUAGE = Language(
    code="en",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="a an one our another",
    prepositions="in on at by with to from of into onto for about next near through via as behind over under off",
    about="of about on for against the a our",
    on_day=r"(on |this |next )?(the )?(<weekday>|<date>)(?!\w)",
    plural=r"\w*[^s]s|people|children",
    months=MONTHS,
)
