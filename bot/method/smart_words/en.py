"""English for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Kind, Language, Sign

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan;february feb febuary;march mar;april apr;may;june jun;july jul;august aug;september sept sep;"
        "october oct;november nov;december dec".split(";"),
        start=1,
    )
    for name in names.split()
}

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
        \d+([.,]\d+)*
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
        carnival|whitsun|pentecost|lent|advent|(mother|father)'?s day|bank holiday|world book day
        (st\\.? )?(patrick|valentine|nicholas|martin|andrew)'?s( day)?
        """,
    "break": """
        (<season>|christmas|easter|mid-?term|half[- ]term|<month>|school|long|semester|carnival) (holidays?|hols|break|vacation)
        holidays|hols|vacations?|half[- ]?term( break)?|mid-?term( break)?
        """,
    "season": "summer|winter|autumn|fall|spring",
    "event_kind": """
        next|last|final|first|second|third|parents?'?s?'?|staff|team|school|<season>|class|our|open|sports|book|follow-?up|core
        group|christmas|project|annual|end of year|big|whole school
        """,
    # What stands in a school's calendar and can close a goal.
    "event": """
        (<event_kind> )*(meeting|session|conference|exams?|finals|mocks|graduation|prom|assembly|camp|play|concert|party|fair
            |fete|fest|festival|show|inspection|review|evaluation|workshop|ceremony|retreat|exhibition|performance|elections?)
        report cards?|(end of term )?reports|exam period|inset day|sports day|open (day|evening|house)|parents'? ?(evening|night)
        (next |our )*parents' ?evening|(school |class )?(trip|excursion)|project week|prize giving|training day|family day
        """,
    "school_span": """
        ((new|school|academic|calendar|<season>|christmas|easter|first|second|third) )*(year|term|semester|trimester|quarter|week
            |month|half[- ]term|season|cycle|project|fortnight|weekend|half[- ]year)
        """,
    "near": """
        ((early|late|mid|around|about|roughly|the|our|this|next|coming|following|upcoming|we have our|latest|at the latest|say
            |sometime in|in|on)[- ])*
        """,
    "day": r"\d{1,2}(st|nd|rd|th)?",
    "date": r"""
        <day>( of)? <month>\.?,?( 20\d\d)?
        (<sure_month>|march|mar|may)\.? \d{1,2}(st|nd|rd|th)?(,? 20\d\d)?(?! ?%)
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
        (group|club|circle|team|meeting|round|class|lesson|letter|market|council|folder|school|crew|mail|note|cafe|choir|gang)s?
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
        (from )?<weekday>s? (to|till|until|through|-) <weekday>s?
        ((at|by|before|until) )?(the )?(end|start|beginning) of (each|every) \\w+( \\w+)?
        ((before|after|until|by|on|in) )?(every|each) (single |other |second |<number> |school |\\w+day )?(day|morning|afternoon
            |evening|week|fortnight|month|term|semester|year|lesson|break|meeting|time|<full_weekday>)s?
        (once|twice|thrice|<number> ?(times|x)) (a|an|per|each|every|in a) (school )?<span>
        (a|per) (day|week|month|term|year|lesson)(?= (until|till|by|for|before|this|in))
        per <span>
        daily|weekly|fortnightly|bi-?weekly|monthly|termly|yearly|annually|nightly|regularly|often|always
        (on )?(mon|tues|wednes|thurs|fri|satur|sun)days( and (mon|tues|wednes|thurs|fri)days)?
        """,
    ),
    # How quickly one thing follows another: within 48 hours of a test.
    (
        Sign.REACTION,
        """
        (within|in|after) <counted> (school |working )?(<short>|days?)( (of|after)( \\w+){1,3})?(?! (we|from now|time))
        within <counted> <span> (of|after)( \\w+){1,3}
        (answer|repl|respon|feedback|return|get back|mark|correct|hear back|contact)\\w*( (?!in )\\w+){0,6} (within|in under
            |in less than) <counted> <span>
        the (same|next|following) day
        """,
    ),
    (
        Sign.LENGTH,
        """
        (for )?(at least )?<counted>[- ]?<short>
        """,
    ),
    (
        Sign.BYGONE,
        """
        ((in|over|for|during) )?(the )?(last|past|previous)( few| <number>)? (\\w+ )?(<span>|meetings?|session|<season>|<month>|<weekday>)(?! of)
        <counted> <span> ago|yesterday|since <near><when>|since \\w+|recent \\w+|so far|until now|up to now|to date|this morning
        (in|at|during) (the|our) (first|second|third|fourth|last|kick-?off|opening) (meeting|session|round|cycle)
        """,
    ),
    (
        Sign.START,
        """
        (from|starting|beginning|as of|as from|after|straight after|right after)( (in|on|from|with|at|the))*( <near>)? ?<when>( on(wards?)?)?
        (starts?|begins?|started|launch(es)?) (again )?(in|on|at|from|with|this|next) (the )?<near><when>
        from (now|today|tomorrow)( on(wards?)?)?
        """,
    ),
    (
        Sign.SOMEDAY,
        """
        soon(er or later)?|some ?day|one day|eventually|in the (long|short|medium|near|longer)(er)?[- ](run|term|future)
        in (the )?future|long[- ]?term|sooner|as soon as possible|asap|at some point|over time|in time|step by step|sometime
        (in|over|for) the (coming|next few|following few) (days|weeks|months|years|time)
        permanently|for ?ever|gradually|in due course
        """,
    ),
    # An end: by Friday, before the summer holidays, until our next meeting.
    (
        Sign.END,
        """
        (by|until+|'?till?|before|no later than|not later than|prior to|ahead of|up to|up until|latest|in time for|deadline|due|ready for
            |by the time of|until when|by when|when|finish(ed)?|ends?|ending|target date|time ?frame)[:=]? (at )?(the )?<near><when>
        by the time <when>
        (in|on|at|during|over|to|through|come|for|of) <near>(<date>|<point_of>|<feast>|<sure_month>|20\\d\\d([/-](20)?\\d\\d)?)
        (in|during|by|until|before|come|through) <near><month>
        (on|this|next|coming) (next |this |coming )?<weekday>
        (the )?<point_of>|mid[- ](<month>|term)|(early|late) <month>
        (at|for|during|in|this) (the |our )?(next|coming|upcoming|final|this year's|end of year) <event>
        this (summer|winter|spring|autumn|fall|christmas|easter|afternoon|evening)|(next|over|over the) (<season>|christmas|easter)
        tomorrow|tonight|today
        """,
    ),
    # A bounded time to come: for the next four weeks, this school year.
    (
        Sign.END,
        r"""
        (in|within|over|during|for|throughout|inside|across)( the| a| our)?( next| coming| following| first)?( about| around| only| just
            | at least| maximum| max)? <counted> <span>('s?)?( time)?
        (in|within|over|during|for|throughout|inside|across) the (next|coming|following) <span>
        (the )?(next|coming|following) (<number> )?<span>
        <counted> <span> from now
        (a|an|our|one) <number>?[- ]?(day|week|month|term)s?[- ](trial|period|test|pilot|challenge|experiment|project|plan|run)
        (this|next|the coming|the rest of (the|this)|the remainder of (the|this)|rest of (the|this)|remaining|the current|the whole
            |all this|throughout the|during the|over the|within the|in the new|in the current|for the whole|in the) <school_span>
        <date>
        20\d\d[/-](20)?\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "unit": """
        <span>|lesson|lessons|session|break|meeting|class|morning|afternoon|evening|night|lunch|lunchtime|assembly|weekend
        <full_weekday>|recess|school day|period|playtime|breaktime
        """,
    "crowd": """
        (pupil|student|kid|learner|teacher|colleague|member|parent|boy|girl|teen|adult|school|lesson|hour|language|mother
            |father|classmate|person|classroom|mum|dad)s?
        child(ren)?|famil(y|ies)|staff|people|class(es)?|nationalities|countries
        """,
    "bound": """
        at least|at most|no more than|not more than|more than|no fewer than|no less than|fewer than|less than|under|over|above
        below|max(imum)?( of)?|min(imum)?( of)?|up to|a (minimum|maximum|total) of|only|exactly
        """,
    "per_cent": "%|percent(age points?)?|per cent|pc",
}

MEASURE = (
    (
        Sign.IDIOM,
        r"""
        (give|gives|giving|gave|be|are|is|go|with) (our |their |your )?(1[0125]0|[125]00|1000|(a|one) hundred) ?<per_cent>(?! of| attend| on time)
        (1[0125]0|200|1000|(a|one) hundred) ?<per_cent> (for|behind|committed|sure|there|effort|convinced|support|ready|honest|dedicat\w+
            |commitment|engag\w+|motivat\w+|safe|inclusive|focus\w*|trust|respect)
        24/7|24-7|7/24|365 days|360[ °-]?\w*|50[-/ ]50|two heads|at sixes|a thousand|a million|thousand times|second to none
        zero tolerance|number one|no\.? ?1|one hundred times|all in all|all the time|all day|all year round|above all|after all
        at all|all over|all right|once (more|again|upon|and for all|they|we|he|she|it|the)|two sides|high five|third time
        two birds|one day|one another|on the one hand|all together|all along|all of a sudden|no way|no matter|no idea|no doubt
        each other|no longer|no one size|all about|all kinds of|all sorts of|two left feet|put two and two together
        """,
    ),
    (
        Sign.OTHER,
        r"""
        half[- ]?terms?|half[- ]?past|half[- ]?years?|half[- ]days?|half an hour|other half|better half|half[- ]hearted(ly)?|(first|second) half
        every ?day (life|language|school|english|problems?|situations?|things|routine)|day[- ]to[- ]day
        (the|our|their|my) (daily|weekly|monthly) (?!for)\w+|daily (life|routine|business|work|grind)
        """,
    ),
    # Numbers that only name: classes, ordinals, ages, times of day, parts of names.
    (
        Sign.LABEL,
        r"""
        (class|classes|grade|year|form|room|page|chapter|unit|lesson|ks|key stage|stage|primary|p|phase|group|team|point|no|nr|number|section
            |school|cycle|step|question|task|week|day|part|module|version|table|floor)s?\.? ?\d+ ?([a-h]|[ivx]+)?((,| and| &| to|/|-| or) ?\d+ ?[a-h]?)*
        \d{1,2} ?[a-h]((,| and|/| &) ?\d{1,2} ?[a-h])*
        [a-hsyp]\d{1,2}|(class|year|grade|form) (<digit>|ten|eleven|twelve)
        \d+(st|nd|rd|th)([- ](graders?|years?|grade|class|form|of))?
        (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)([- ](graders?|years?|grade|class|form|meeting|language|place))?
        (<number>|one)( to <number>)?[- ]years?[- ]olds?|aged? <number>|<number> (years|yrs) (old|of age)|(over|under)[- ]?\d+s
        ((at|from|by|until|before|after) )?\d{1,2}([:.]\d\d)? ?(am|pm|a\.m\.?|p\.m\.?|o'?clock)|\d{1,2}:\d\d
        (<number>|one)-(?!<digit>\b)[a-z]+([- ](?!a |per |every |each |in |of |at |to |and )[a-z]+)?
        <number> ?(minute|min|second|hour|day|week|step|point|star) (?!a |an |per |each |every |of |in |at |and |or |after )[a-z]+
        (groups|teams|pairs|rows|sets|circles|twos) of <number>( (to|or|-) <number>)?
        covid-?\d+|a[345]|pisa \d+|agenda \d+|vision \d+|erasmus \d+
        "[^"\n]{1,40}"
        """,
    ),
    # Numbers that only describe: we have 24 pupils.
    (
        Sign.COUNT,
        r"""
        (we|i|they|there|you)( currently| now| already| also| only| still)?( have got| have| are| had| has| teach| got|'re|'ve got|'ve)( now
            | currently| about| around| only| over| more than)? (<number>|one)( of us|( \w+){0,2}? <crowd>)
        (we are|we're|there are|there were) (only )?<number>( of us)?
        (class|group|school|team|council|year|staff|cop) (of|with|has) (about |around )?<number>( <crowd>)?
        (our|these|those|my|the other|us|with) <number>( \w+)?
        the <number>(?! <per_cent>)( \w+)?
        (one|a single) (<crowd>|of|day|thing|side|sense|voice|goal)
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|one) ?<per_cent>
        (<number>|one) (out of|of|in|from)( the| our| every| all)? <number>|\d+/\d+
        (<bound> )?((a|one) )?half( of)?|halve[sd]?|halving|doubl(e|es|ed|ing)|twice as \w+|tripl\w+|(a|one|two|three|four)[- ](third|quarter|fifth|tenth)s?
        three quarters|(the|a) majority
        (from )?<number>( \w+){0,3} (down |up )?to (<number>|zero|none|one)|from (level |grade )?[a-f][12]? to (level |grade )?[a-f][12]?
        to (zero|none)|(level|niveau) [abc][12]|zero \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (at least |more than )?(once|twice|thrice|<number> ?(times|x)|(<number>|one)( \w+){0,3}|a( \w+){1,2}) (a|an|per|each|every|in a|in every) <unit>
        (a|an) (day|week|month|term|fortnight)|per (<unit>|pupil|child|student|teacher|person|family|head)
        (every|each) (single |other |second |third |school |<number> )?(\w+day )?(<unit>|time|mon|tue|wed|thu|fri)s?
        daily|weekly|fortnightly|bi-?weekly|monthly|termly|yearly|annually|nightly|every ?day
        (on )?(mon|tues|wednes|thurs|fri|satur|sun)days
        (at least |more than )?(twice|thrice|<number> ?(times|x))(?! as)|at least once|only once
        """,
    ),
    # All of a set that can be counted; what they do must be observable.
    (
        Sign.ALL,
        r"""
        (all|every|each|both)( single)?( of)?( the| our| my| us| these| them)?( \d+)?
        every(one|body)|each and every|no ?body|no[- ]one|none of( the| us| our)?|not (a single|one)|never
        no (\w+ )?(child|pupil|student|kid|teacher|parent|family|class|boy|girl|learner|lesson|homework|phone|fight|member|colleague|newcomer|year|classmate)
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
    (we|i|they|there|he|she|it|you)( \\w+)? (had|was|were|said|did|got|told|noticed|saw|agreed|talked|decided|started|went|felt|came|found|used to|tried)
    (pupils|children|kids|parents|teachers|somebody|someone|people|many) (had|was|were|said|did|got|told|came|went|felt)
    last (year|term|week|month|time|summer|school year|semester|meeting)|yesterday|\\w+ ago|at the moment|currently|in the past|so far|these days
    """

VOCABULARY = {
    Kind.SMALL: """
        a an the this that these those some any all every each both no not none our my your his her its their we i you he she it they us
        me him them one ones who whom whose which what when where why how there here and or but so because if as than then though while also
        too very much many most few little lot lots bit own other others another same such only just even still again always often never
        ever sometimes soon now today already yet to of in on at for from with without into onto up down out off over under between among
        about around after before until during within per by through is are was were be been being am will would shall should can could may
        might must need needs want wants wanted wish like would'd let's lets let have has had having do does did doing done get gets got
        getting going go goes please maybe perhaps really quite s t re ve ll d m don doesn isn aren won didn can't dont im id ill ok yes
        first second third next last new old big small whole half end start morning afternoon evening day days week weeks month months year
        years term time times minute minutes hour hours hope hopes aim aims goal goals plan idea ideas thing things way ways something
        anything everything someone somebody anyone anybody everyone everybody nobody kind sort really least most goal everybody
        together everyone else somehow hopefully finally bullet etc eg ie vs via across towards toward against upon next instead rather
        percent hardly barely almost nearly quite only number numbers amount rate once twice daily weekly monthly regularly however therefore ourselves themselves myself
        himself herself itself yourself oneself another's should've could've different various several certain possible able
        must able try tries trying tried make sure keep keeps keeping stay stays become becomes becoming used
    """,
    Kind.MEANS: "by through using via with so",
    Kind.PEOPLE: """
        pupil* student* child children kid kids learner* teacher* parent* mum* mom* dad* mother* father* famil* colleague* staff class classes
        classmate* school schools group groups team teams boy boys girl girls people person persons adult* teen* youth* member* head headteacher
        principal community son daughter* grandparent* assistant* ta tas counsel* psychologist* newcomer* friend* peer* everyone grader*
        neighbour* neighbor* specialist* leader* professional* carer* guardian* primary secondary kindergarten
    """,
    Kind.TOPIC: """
        maths math mathematics english german french spanish science history geography biology chemistry physics music art pe sport sports
        lesson lessons subject* homework phone* mobile* tablet* computer* screen* break breaks breaktime lunch lunchtime playground corridor*
        canteen cafeteria hall classroom* staffroom yard schoolyard home desk* noise reading writing spelling literacy numeracy grammar
        vocabulary exam* media internet online social whatsapp bus toilet* work life room rooms building house outside inside education
        curriculum task tasks topic* problem* issue* conflict* bullying behaviour behavior violence word words language* material* text texts
        teaching learning speaking listening content digital ai technolog* weekend* holiday* transition* special needs dyslex*
        adhd autis* refugee* migrant* diversity
    """,
    Kind.ABSTRACT: """
        communicat* cooperat* co collaborat* relation* atmosphere climate mood culture ethos motivation inclusion wellbeing being resilien*
        respect trust confiden* esteem selfesteem awareness understanding tolerance solidarity participation engagement involvement quality
        progress success* potential empath* belonging sense spirit togetherness cohesion skill* competenc* abilit* attitude* mindset* values
        value responsib* independen* autonom* creativ* concentration attention focus support care safety security peace harmony joy fun
        happiness mental health stress pressure workload balance knowledge performance achievement* result* outcome* development growth
        change* opportunit* chance* equality equity fairness justice freedom democracy integration identity openness honesty transparen*
        discipline order structure* strateg* method* approach* system* process* practice* environment space* experience* situation* need
        difficult* challenge* strength* weakness* interest* enthusiasm curiosity passion energ* voice contact* exchange dialogue link*
        connection* bond* partnership* network* base basis foundation standard* level* expectation* solution* measure* way standing
        kindness friendship* friendliness politeness manners patience teamwork leadership inspiration wellness vision *ness *ship
        *ism *ance *ence improvement* mutual emotion* impact effect* resource* priority importance
         help contribution* fight attentiveness
    """,
    Kind.VAGUE: """
        improv* better best good well nice nicer nicest great greater more less fewer strong* strength* support* promot* foster* encourag*
        enhanc* increas* boost* rais* develop* deal* cop* address* tackl* focus* matter manag* optimi* reduc* decreas* lower* avoid*
        prevent* combat* fight* chang* consider* achiev* reach* ensur* grow* grew nurtur* cultivat* deepen* widen* broaden* maximi*
        minimi* overcom* motivat* engag* involv* includ* inclusive* integrat* empower* equip* enabl* open* close* calm* quiet* kind* friendly
        friendlier positive* effective* efficien* active* actively attractive* interesting exciting fun easier easy hard harder happy happier
        healthy healthier safe safer comfortable pleasant peaceful harmonious fair fairer equal* respectful* responsible polite* patient*
        tolerant supportive helpful caring honest* transparent* clear* modern* creative* meaningful* sustainab* successful* innovativ*
        individual* differentiat* appropriate* suitable smooth* proper* properly enough stronger lively special important quality focus
        strengthen* intensif* facilitat* bring forward pull pulling stick sticking stand standing serious* seriously live living lift*
        shape* face facing advance* prioriti* smart* rich* bright* working worked works cooperate* collaborat* communicat*
         relax* free* bored boring confident* independent* self accessible diverse digitally benefit* progress*
        concentrate* pay attent* contribute* differently openly continu* increasing overall
    """,
    Kind.INNER: """
        feel* felt welcome* understood understand* respect* appreciat* valued valuing accept* enjoy* love* loved belong* trust* believ* think
        thinking thought care* seen heard happy happier safe comfortable included motivated excited like likes dare* believe
        aware realis* realiz* proud confident interested convinced identify excluded lonely worry worried afraid scared
    """,
    Kind.ACT: """
        name names naming explain* describ* list lists count* greet* say says said saying tell tells telling call calls calling ring
        rings knock* sit sits sitting swap* visit* invit* present presents presenting presented show shows showing shown
        demonstrat* perform performs sing sings singing dance* dancing draw draws drawing paint* plant plants planting planted cook* bake bakes baking
        eat eats eating bring brings bringing brought carry carries hand hands handed handing submit* pick picks picking collect* clean* tidy
        tidies tidying sort sorts sorting wash* walk* run runs running cycle cycles cycling wait waits waiting queue* interview* observ* record*
        film films filming photograph* note notes noting sign signs signing tick ticks mark marks marking underline* spell spells recit*
        calculat* solv* translat* summari* answer* reply replies replying thank* apologi* prais* compliment* hug hugs smil* interrupt*
        shout* hit hits hitting push* insult* lend* borrow* publish* print* post posts posting upload* send sends sending sent email*
        rotat* switch* lock* stor* empty empties emptied distribut* hang hangs hanging display* exhibit* rehears* arriv* leave leaves leaving
        attend* vote* voting elect* pair* tutor* accompan* sleep* breath* stretch* drink* recycl* donat* sell* wear* throw*
        move* cut cuts glue* fold* meet meets pass passes passed repeat* announc*
        copy copies copying report reports reported swear* laugh* cry rescue* rate rates correct* hug*
        juggl* recite* aloud loud suggest* sew* knit* decorat* serve* serving feed feeds water waters
        greet* nominate* propos* fill fills filling finish* complet* hide* label*
    """,
    Kind.EVERYDAY: """
        read reads write writes written wrote talk* speak* spoke discuss* listen* ask asks asking asked help helps helping use uses using try
        learn* play plays playing share* sharing teach teaches practis* practic* come comes coming take takes taking taken put puts
        putting know knows look looks looking offer* join* participat* prepar* study studies studying explor* reflect* spend* watch*
        begin* start* finish* work works working give gives giving given find finds finding add* check* see sees hear hears told
        decid* choos* chose compar* train* coach* guide* assist* explore contact* inform* remind* review*
        meet* stop stops stopping return* receiv* forget* late absent miss misses missed agree* negotiat* mediat* resolv* settle* turn turns
        follow* respond* react* research* experiment* debat* speak inspect* monitor*
    """,
    Kind.MAKE: """
        make makes making made creat* build builds building built set sets setting organi* hold holds holding held run runs running host* arrang*
        launch* start starts starting started found founds establish* introduc* install* open opens opening publish* write writes writing written
        produc* design* develop* plan plans planning planned prepar* paint* plant plants planting hang hangs put puts film films record*
        perform performs stage stages staging celebrat* is are have has having do doing draw* print* compil* finish* complet* adopt* agree*
        decorat* form forms forming elect* collect* give gives appoint* get gets gather* draft* sign signs renovat* equip* offer*
        conduct* carry hand submit* visit* go went present presents presenting there bring brings
    """,
    Kind.THING: """
        poster* project projects newspaper* magazine* newsletter* blog* podcast* video* film* photo* book books booklet* brochure* leaflet* flyer* guide guidebook*
        box boxes board boards corner* garden* bed library cafe* club* council* parliament circle* assembly assemblies meeting meetings
        party parties fair fairs fete* festival* show concert* play plays theatre theater exhibition* workshop* training course
        courses trip* excursion* walk walks visit visits camp* tournament* competition* contest* quiz* survey* questionnaire* interview
        interviews poll* list lists checklist* chart charts timetable* calendar* diary diaries journal* logbook* notebook* folder* card cards
        postcard* letter* note notes message* email* call calls sign signs label* sticker* picture* drawing* mural* map maps bench* chair* table tables
        shelf shelves sofa* tent* mentor* buddy buddies tutor* ambassador* mediator* partner* pair pairs rota* rule rules agreement* contract* charter*
        guideline* protocol* template* worksheet* rubric* portfolio* presentation* speech* story stories poem* song* recipe* dish dishes
        breakfast* coffee* tea meal* snack* picnic* game games ball balls kit app apps website* page pages channel
        padlet forum* chat hotline* helpdesk helpline clinic* session sessions mentoring tutoring ritual* signal bell timer*
         cushion* wall walls door doors window* tree trees flower* vegetable* bin bins cupboard* locker* tray* whiteboard* red
        sentence* paragraph* essay* fraction* equation* example* fact* question* answer* mistake*
        name names glossary dictionary* cycle textbook* document* minutes report reports summary
        summaries dice lottery token* medal* certificate* badge* bike* bottle* bag bags coat* shoe* instrument* band choir* orchestra* drum* camera*
        microphone* headphone* laptop* breathing exercise* yoga meditation stretch silence seat seats row rows stage uniform
        translator* interpreter* volunteer* guest* author* expert* grandma* helper* monitor* spokesperson representative* prefect*
        parliament jury debate* marathon shop store stall market* sale raffle kitchen
          den hut shed pond hotel nest bird* hen* animal* dog* pet* celebration* farewell lamp* candle*
    """,
    Kind.INDICATOR: """
        absence* absentee* lateness latecomer* arrivals detention* fights incident* complaint* accident* attendance grades
        score scores test tests average dropout* expulsion* suspension* error* mistakes homeworks
        referral* certificates points truanc* truant* insults quarrels litter arguments
    """,
}

LANGUAGE = Language(
    code="en",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="a an one our another the first",
    prepositions="in on at by with to from of into onto for about next near through via as behind over under off",
    plural=r"\w*[^s]s|people|children",
    months=MONTHS,
    vocabulary=VOCABULARY,
)
