"""Spanish."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Español",
    audiences={"pupils": "Alumnado", "families": "Familias", "colleagues": "Colegas"},
    iam={"pupils": "Voy a esta escuela", "families": "Soy de una familia", "colleagues": "Trabajo en la escuela"},
    levels=("nada", "un poco", "en parte", "bastante", "del todo"),
    questions={
        "noticed": Ready(
            "He notado que algo ha cambiado en nuestra escuela.",
            "He notado que algo ha cambiado en la escuela.",
            "He notado un cambio en el día a día de nuestra escuela.",
        ),
        "better": Ready(
            "Para mí, ahora está mejor que antes.",
            "Para mi hijo o mi hija, ahora está mejor que antes.",
            "Para nuestro alumnado, ahora está mejor que antes.",
        ),
        "lasting": Ready(
            "Creo que va a seguir así.",
            "Creo que el cambio va a durar.",
            "Creo que el cambio va a durar.",
        ),
        "next": Ready(
            "¿Qué debería pasar ahora?",
            "¿Qué debería pasar ahora?",
            "¿Qué debería pasar ahora?",
            ("Seguir así", "Hacer más", "Hacerlo de otra manera", "No sé decirlo"),
        ),
        "example": Ready(
            "¿Qué es diferente ahora? Escribe un ejemplo, bueno o malo.",
            "¿Qué ha cambiado? Basta un ejemplo, bueno o malo.",
            "¿Qué has notado? Basta un ejemplo, bueno o malo.",
        ),
        "asked": Ready(
            "Alguien me preguntó qué pienso.",
            "Me pidieron mi opinión.",
            "Me pidieron mi opinión.",
        ),
        "heard": Ready(
            "Los adultos se tomaron en serio lo que dijimos.",
            "Lo que dijeron las familias se tomó en serio.",
            "Lo que dijeron los colegas se tomó en serio.",
        ),
        "informed": Ready(
            "Yo sabía qué pasaba y por qué.",
            "Yo sabía qué estaba previsto y por qué.",
            "Yo sabía qué estaba previsto y por qué.",
        ),
        "again": Ready(
            "¿Te gustaría participar la próxima vez?",
            "¿Ganas de participar la próxima vez?",
            "¿Te gustaría participar la próxima vez?",
            ("Sí, con gusto", "Quizás", "Más bien no", "No sé decirlo"),
        ),
        "easier": Ready(
            "¿Qué te ayudaría a participar?",
            "¿Qué haría más fácil participar?",
            "¿Qué te haría más fácil participar?",
        ),
    },
    sheet=Sheet(
        title="¿Qué piensas?",
        scan="Apunta con la cámara del móvil al código. Se abre Telegram; pulsa allí Iniciar.",
        type_link="O escribe este enlace:",
        for_whom="Para: {people}",
        how_long="Preguntas cortas: {count}. Tiempo: unos {minutes} min.",
        until="Abierto hasta el {date}",
        who_sees="¿Quién ve qué?",
        sees=(
            "Tus respuestas son anónimas. El grupo solo ve el resultado de todas las personas juntas, después del final.",
            "Los resultados solo se muestran a partir de {least} respuestas. Los grupos más pequeños se cuentan junto con otros.",
            "Lo que escribes con tus palabras lo lee primero quien modera el grupo y quita los nombres.",
            "No entras en ningún grupo y no recibes otros mensajes.",
        ),
    ),
    welcome="«{group}» quiere saber qué piensas. Preguntas: {count}. Tiempo: unos {minutes} min.",
    goal="El objetivo del grupo: «{goal}»",
    promise=(
        "<b>Tus respuestas son anónimas.</b>",
        "Hasta que las envíes, las guardo con tu cuenta, para que puedas seguir más tarde.",
        "Cuando las envías, olvido de quién son: las guardo sin nombre, sin cuenta y sin hora.",
        "Hasta que se cierre la encuesta guardo una marca cifrada de que has respondido, para que nadie responda dos veces.",
        "Después, el grupo ve cuántas veces se dio cada respuesta: solo a partir de {least} respuestas, y los grupos más pequeños se cuentan junto con otros.",
        "Lo que escribes con tus palabras lo lee primero quien modera el grupo ({names}) y quita los nombres.",
    ),
    small_circle=(
        "Lo que no puedo ocultar: en un círculo pequeño, quizás alguien te reconozca por lo que escribes. "
        "Nadie tiene que responder, y puedes saltar cualquier pregunta."
    ),
    who_are_you="¿Quién eres aquí?",
    begin="▶ Empezar",
    progress="Pregunta {number} de {count}",
    press="Pulsa lo que corresponda.",
    write="Escribe tu respuesta en un solo mensaje. Sin nombres, por favor.",
    back="◀ Atrás",
    skip="Saltar ▶",
    later="⏸ Seguir más tarde",
    drop="🗑 Borrar mis respuestas",
    noted="✓ {answer}",
    skipped="Saltada.",
    paused="De acuerdo. Guardo las respuestas que ya has dado. Para seguir, abre otra vez el enlace.",
    dropped="Hecho: tus respuestas están borradas.",
    look_through="Esa era la última pregunta. Repasa tus respuestas y después envíalas:",
    nothing="Todavía no has respondido a ninguna pregunta. Pulsa un número para responderla.",
    no_answer="saltada",
    send="✉️ Enviar",
    change_one="✏️ {number}",
    sent=(
        "✓ Enviado. ¡Gracias! Desde ahora no sé qué respuestas son tuyas. Hasta que se cierre la encuesta puedes cambiarlas o "
        "retirarlas con los dos botones de aquí, y en ningún otro sitio: solo ellos tienen la clave. Esta encuesta no te traerá otros "
        "mensajes."
    ),
    change="✏️ Cambiar",
    withdraw="🗑 Retirar",
    changing=(
        "Ahora puedes cambiar tus respuestas. Hasta que las envíes otra vez, guardo las nuevas con tu cuenta. "
        "Mientras tanto cuenta lo que enviaste antes."
    ),
    changed="✓ Cambiado y enviado. Otra vez no sé qué respuestas son tuyas.",
    unchanged="Hecho: tus cambios están borrados. Cuenta lo que enviaste antes.",
    withdrawn="✓ Retirado. Tus respuestas están borradas. Si quieres, puedes responder otra vez con el enlace.",
    already="Ya has respondido. ¡Gracias! Para cambiar algo, pulsa el botón debajo del mensaje con el que lo confirmé.",
    closed="Esta encuesta está cerrada. ¡Gracias por venir!",
    unknown="No encuentro esta encuesta. Escanea el código otra vez, o pregunta a quien te dio el enlace.",
    not_yours="Estas respuestas ya no están. Si la encuesta sigue abierta, puedes responder con el enlace.",
    press_please="Pulsa uno de los botones debajo de la pregunta, por favor.",
    too_long="Es demasiado largo ({count} caracteres; caben {limit}). Escríbelo más corto, por favor.",
    only_words="Aquí solo puedo leer palabras. Escribe tu respuesta, por favor.",
    old_button="Este botón ya no funciona. Abre otra vez el enlace de la encuesta para seguir.",
    closed_meanwhile="La encuesta se cerró antes de que enviaras tus respuestas. Las he borrado. Gracias por tu tiempo.",
    preview="👁 <b>Vista previa.</b> Esto es lo que ve la gente. Nada de lo que pulses aquí se guarda.",
    preview_stop="✖ Cerrar la vista previa",
    preview_stopped="La vista previa ha terminado.",
    preview_end="Esa era la vista previa. Aquí la gente repasa sus respuestas y las envía.",
)
