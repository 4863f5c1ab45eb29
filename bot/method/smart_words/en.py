"""English for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.en_time import MONTHS, PARTS, TIME
from bot.method.smart_words.grammar import Language, Sign

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
    (Sign.AMOUNT, r"(from )?(level|stage|step|grade) <number> to (level |stage |step |grade )?<number>"),
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
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (we|i)( currently| now| already)? (have|have got|'ve got) (<number>|one) (\w+)
        (just |at least )?once(?! (a|an|per|every|each|in|more|again|upon|and|they|we|he|she|it|the|you|a))
        """,
    ),
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
