import contextlib, io, logging, os, sys
PATH = os.path.join(os.getcwd(), "errors.log")
def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        h = logging.FileHandler(PATH, "a")
        h.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        lg = logging.Logger("x"); lg.addHandler(h)
        lg.error("ERROR: %s", e)
        h.close()
print(risky_operation(1, 2)); print(risky_operation(1, 0)); print(risky_operation("a", 0))
