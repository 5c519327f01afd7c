import logging, logging.handlers, queue
q = queue.Queue()
f = logging.FileHandler("errors.log"); f.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
listener = logging.handlers.MemoryHandler(1, target=f)
log = logging.getLogger("m"); log.addHandler(listener); log.propagate = False
def risky_operation(errors, total):
    try:
        rate = errors / total
    except Exception as exc:
        log.error("rate failed", exc_info=exc)
    else:
        return rate
