"""What the recorder has found so far, and what it was asked for."""
__builtins__ = vars(__import__("builtins")).copy()

MOST_TEXTS = 6_000_000
# No stack below, or no value any more.
NEVER = -1

# Code of the program.
CODES = {}


class Activation:
    """One call of a function, as long as it lasts, or the run of a module."""

    __slots__ = ("number", "known", "code")

    def __init__(self, number, code):
        self.number = number
        self.code = code
        # Name → what it was: the number of its text, what it is known again by, its class.
        self.known = {}


class State:
    tool = None
    first = 0
    most = 0
    names = None
    # While the program's own code runs; what is looked at of it afterwards is no step.
    is_on = False


class Found:
    """What was recorded so far."""

    def __init__(self):
        self.seen = 0
        self.cut = None
        self.told = -1
        # What was told, as text.
        self.text = []
        self.kinds, self.lines, self.stacks_of = [], [], []
        self.texts, self.text_numbers, self.text_room = [], {}, MOST_TEXTS
        self.names, self.name_numbers = [], {}
        self.files, self.file_numbers = [], {}
        self.threads, self.thread_numbers = [], {}
        self.activations, self.stacks, self.stack_numbers = [], [], {}
        self.change_steps, self.change_activations, self.change_names, self.change_texts = [], [], [], []
        self.value_steps, self.value_texts = [], []
        # Number of a frame → its activation; thread → the frames and stacks that it is in, innermost last.
        self.open = {}
        self.inside = {}
        self.module = None
        # Thread → number of the exception that it handles.
        self.handled = {}


State.found = Found()
