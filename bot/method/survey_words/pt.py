"""Portuguese, as in Portugal."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Português",
    audiences={"pupils": "Alunos e alunas", "families": "Famílias", "colleagues": "Colegas"},
    iam={"pupils": "Ando na escola", "families": "Sou de uma família", "colleagues": "Trabalho na escola"},
    levels=("nada", "um pouco", "em parte", "bastante", "totalmente"),
    questions={
        "noticed": Ready(
            "Reparei que alguma coisa mudou na nossa escola.",
            "Reparei que alguma coisa mudou na escola.",
            "Reparei numa mudança no dia a dia da nossa escola.",
        ),
        "better": Ready(
            "Para mim, agora está melhor do que antes.",
            "Para o meu filho ou a minha filha, agora está melhor do que antes.",
            "Para os nossos alunos e alunas, agora está melhor do que antes.",
        ),
        "lasting": Ready(
            "Acho que vai continuar assim.",
            "Acho que a mudança vai durar.",
            "Acho que a mudança vai durar.",
        ),
        "next": Ready(
            "O que deve acontecer agora?",
            "O que deve acontecer agora?",
            "O que deve acontecer agora?",
            ("Continuar assim", "Fazer mais", "Fazer de outra forma", "Não sei dizer"),
        ),
        "example": Ready(
            "O que está diferente agora? Dá um exemplo, bom ou mau.",
            "O que mudou? Basta um exemplo, bom ou mau.",
            "Em que reparaste? Basta um exemplo, bom ou mau.",
        ),
        "asked": Ready(
            "Alguém me perguntou o que eu penso.",
            "Perguntaram-me a minha opinião.",
            "Perguntaram-me a minha opinião.",
        ),
        "heard": Ready(
            "Os adultos levaram a sério o que nós dissemos.",
            "O que as famílias disseram foi levado a sério.",
            "O que os colegas disseram foi levado a sério.",
        ),
        "informed": Ready(
            "Eu sabia o que se passava e porquê.",
            "Eu sabia o que estava planeado e porquê.",
            "Eu sabia o que estava planeado e porquê.",
        ),
        "again": Ready(
            "Gostavas de participar da próxima vez?",
            "Vontade de participar da próxima vez?",
            "Gostavas de participar da próxima vez?",
            ("Sim, com gosto", "Talvez", "Acho que não", "Não sei dizer"),
        ),
        "easier": Ready(
            "O que te ajudaria a participar?",
            "O que tornaria mais fácil participar?",
            "O que te tornaria mais fácil participar?",
        ),
    },
    sheet=Sheet(
        title="O que pensas?",
        scan="Aponta a câmara do telemóvel para o código. O Telegram abre; carrega em Iniciar.",
        type_link="Ou escreve este link:",
        for_whom="Para: {people}",
        how_long="Perguntas curtas: {count}. Tempo: cerca de {minutes} min.",
        until="Aberto até {date}",
        who_sees="Quem vê o quê?",
        sees=(
            "As tuas respostas são anónimas. O grupo só vê o resultado de todas as pessoas juntas, depois do fim.",
            "Os resultados só se mostram a partir de {least} respostas. Os grupos mais pequenos são contados juntamente com outros.",
            "O que escreves por palavras tuas é lido primeiro por quem modera o grupo, que retira os nomes.",
            "Não entras em nenhum grupo e não recebes outras mensagens.",
        ),
    ),
    welcome="“{group}” gostava de saber o que pensas. Perguntas: {count}. Tempo: cerca de {minutes} min.",
    goal="O objetivo do grupo: “{goal}”",
    promise=(
        "<b>As tuas respostas são anónimas.</b>",
        "Até as enviares, guardo-as na tua conta, para poderes continuar mais tarde.",
        "Quando as envias, esqueço de quem são: guardo-as sem nome, conta nem hora.",
        "Até o questionário fechar, guardo uma marca cifrada de que respondeste, para ninguém responder duas vezes.",
        "Depois, o grupo vê quantas vezes foi dada cada resposta: só a partir de {least} respostas, e os grupos mais pequenos são contados juntamente com outros.",
        "O que escreves por palavras tuas é lido primeiro por quem modera o grupo ({names}), que retira os nomes.",
    ),
    small_circle=(
        "O que não consigo esconder: num círculo pequeno, alguém pode reconhecer-te pelo que escreves. "
        "Ninguém tem de responder, e podes saltar qualquer pergunta."
    ),
    who_are_you="Quem és tu aqui?",
    begin="▶ Começar",
    progress="Pergunta {number} de {count}",
    press="Carrega no que se aplica.",
    write="Escreve a tua resposta numa mensagem. Por favor, sem nomes.",
    back="◀ Voltar",
    skip="Saltar ▶",
    later="⏸ Continuar depois",
    drop="🗑 Apagar as minhas respostas",
    noted="✓ {answer}",
    skipped="Saltada.",
    paused="Está bem. Guardo as respostas que já deste. Para continuar, abre o link outra vez.",
    dropped="Feito: as tuas respostas foram apagadas.",
    look_through="Era a última pergunta. Revê as tuas respostas e depois envia-as:",
    nothing="Ainda não respondeste a nenhuma pergunta. Carrega num número para responder.",
    no_answer="saltada",
    send="✉️ Enviar",
    change_one="✏️ {number}",
    sent=(
        "✓ Enviado. Obrigado! A partir de agora não sei quais são as tuas respostas. Até o questionário fechar, podes alterá-las ou "
        "retirá-las com os dois botões aqui, e em mais lado nenhum: só eles têm a chave. Este questionário não te traz outras mensagens."
    ),
    change="✏️ Alterar",
    withdraw="🗑 Retirar",
    changing=(
        "Agora podes alterar as tuas respostas. Até as enviares outra vez, guardo as novas na tua conta. "
        "Até lá, conta o que enviaste antes."
    ),
    changed="✓ Alterado e enviado. Volto a não saber quais são as tuas respostas.",
    unchanged="Feito: as tuas alterações foram apagadas. Conta o que enviaste antes.",
    withdrawn="✓ Retirado. As tuas respostas foram apagadas. Se quiseres, podes responder outra vez com o link.",
    already="Já respondeste. Obrigado! Para alterar alguma coisa, carrega no botão por baixo da mensagem em que confirmei o envio.",
    closed="Este questionário está fechado. Obrigado por teres vindo!",
    unknown="Não encontro este questionário. Lê o código outra vez, ou pergunta a quem te deu o link.",
    not_yours="Estas respostas já não existem. Se o questionário ainda estiver aberto, podes responder com o link.",
    press_please="Por favor, carrega num dos botões por baixo da pergunta.",
    too_long="É demasiado longo ({count} caracteres; cabem {limit}). Por favor, escreve mais curto.",
    only_words="Aqui só consigo ler palavras. Por favor, escreve a tua resposta.",
    old_button="Este botão já não funciona. Abre outra vez o link do questionário para continuar.",
    closed_meanwhile="O questionário fechou antes de enviares as tuas respostas. Apaguei-as. Obrigado pelo teu tempo.",
    preview="👁 <b>Pré-visualização.</b> É isto que as pessoas veem. Nada do que carregas aqui é guardado.",
    preview_stop="✖ Fechar a pré-visualização",
    preview_stopped="A pré-visualização terminou.",
    preview_end="Era a pré-visualização. Aqui as pessoas reveem as suas respostas e enviam-nas.",
)
