"""English."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="English",
    audiences={"pupils": "Pupils", "families": "Families", "colleagues": "Colleagues"},
    iam={"pupils": "I am a pupil", "families": "I belong to a family", "colleagues": "I work at the school"},
    levels=("not at all", "a little", "partly", "mostly", "completely"),
    questions={
        "noticed": Ready(
            "I have noticed that something has changed at our school.",
            "I have noticed that something has changed at school.",
            "I have noticed a change in everyday life at our school.",
        ),
        "better": Ready(
            "It is better for me now than before.",
            "It is better for my child now than before.",
            "It is better for our pupils now than before.",
        ),
        "lasting": Ready(
            "I think it will stay this way.",
            "I think that the change will last.",
            "I think that the change will last.",
        ),
        "next": Ready(
            "What should happen now?",
            "What should happen now?",
            "What should happen now?",
            ("Keep going like this", "Do more of it", "Do it differently", "I can't say"),
        ),
        "example": Ready(
            "What is different now? Tell us one example, good or bad.",
            "What have you noticed? One example is enough, good or bad.",
            "What have you noticed? One example is enough, good or bad.",
        ),
        "asked": Ready(
            "Somebody asked me what I think.",
            "I was asked for my view.",
            "I was asked for my view.",
        ),
        "heard": Ready(
            "The grown-ups took what we said seriously.",
            "What families said was taken seriously.",
            "What colleagues said was taken seriously.",
        ),
        "informed": Ready(
            "I knew what was going on and why.",
            "I knew what was planned and why.",
            "I knew what was planned and why.",
        ),
        "again": Ready(
            "Would you like to join in next time?",
            "Would you like to take part next time?",
            "Would you like to take part next time?",
            ("Yes, gladly", "Perhaps", "Rather not", "I can't say"),
        ),
        "easier": Ready(
            "What would help you to join in?",
            "What would make it easier for you to take part?",
            "What would make it easier for you to take part?",
        ),
    },
    sheet=Sheet(
        title="What do you think?",
        scan="Point your phone's camera at the code. It opens Telegram; press Start there.",
        type_link="Or type this link:",
        for_whom="For: {people}",
        how_long="Short questions: {count}. Time: about {minutes} min.",
        until="Open until {date}",
        who_sees="Who sees what?",
        sees=(
            "Your answers are anonymous. The group sees only the results of everybody together, after the end.",
            "Results are shown only from {least} answers on. Groups with fewer are counted together with others.",
            "What you write in your own words is first read by those who lead the group. They take out names.",
            "You join no group, and you get no other messages.",
        ),
    ),
    welcome="“{group}” would like to know what you think. Questions: {count}. Time: about {minutes} min.",
    goal="The goal of the group: “{goal}”",
    promise=(
        "<b>Your answers are anonymous.</b>",
        "Until you send them I keep them under your account, so that you can go on later.",
        "When you send them I forget whose they are: I keep them without name, account and time.",
        "Until the survey closes I keep a scrambled mark that you have answered, so that nobody answers twice.",
        "After that the group sees how often each answer was given: only from {least} answers on, and groups with fewer are counted together with others.",
        "What you write in your own words is read first by those who moderate there ({names}); they take out names.",
    ),
    small_circle=(
        "What I cannot hide: in a small circle somebody may recognise you by what you write. "
        "Nobody has to answer, and you can skip any question."
    ),
    who_are_you="Who are you here?",
    begin="▶ Start",
    progress="Question {number} of {count}",
    press="Press what fits.",
    write="Write your answer in one message. Please leave out names.",
    back="◀ Back",
    skip="Skip ▶",
    later="⏸ Go on later",
    drop="🗑 Delete my answers",
    noted="✓ {answer}",
    skipped="Skipped.",
    paused="All right. I keep your answers so far. To go on, open the link again.",
    dropped="Done: your answers are deleted.",
    look_through="That was the last question. Look through your answers, then send them:",
    nothing="You have not answered any question yet. Press a number to answer it.",
    no_answer="skipped",
    send="✉️ Send",
    change_one="✏️ {number}",
    sent=(
        "✓ Sent. Thank you! From now on I do not know which answers are yours. Until the survey closes you can change or "
        "withdraw them with the two buttons here, and nowhere else: only they hold the key. This survey brings you no "
        "other messages."
    ),
    change="✏️ Change",
    withdraw="🗑 Withdraw",
    changing=(
        "You can change your answers now. Until you send them again I keep the new ones under your account. "
        "Until then, what you sent before counts."
    ),
    changed="✓ Changed and sent. Again I do not know which answers are yours.",
    unchanged="Done: your changes are deleted. What you sent before counts.",
    withdrawn="✓ Withdrawn. Your answers are deleted. You can answer again with the link if you like.",
    already=(
        "You have answered already. Thank you! To change something, press the button below the message with which I confirmed it."
    ),
    closed="This survey is closed. Thank you for coming!",
    unknown="I do not find this survey. Please scan the code again, or ask whoever gave you the link.",
    not_yours="These answers are not there any more. If the survey is still open, you can answer with the link.",
    press_please="Please press one of the buttons below the question.",
    too_long="That is too long ({count} characters; {limit} fit). Please write it shorter.",
    only_words="I can only read words here. Please write your answer.",
    old_button="This button no longer works. Open the link of the survey again to go on.",
    closed_meanwhile="The survey closed before you sent your answers, so I have deleted them. Thank you for your time.",
    preview="👁 <b>Preview.</b> This is what people see. Nothing that you press here is kept.",
    preview_stop="✖ End the preview",
    preview_stopped="The preview is over.",
    preview_end="That was the preview. Here people look through their answers and send them.",
)
