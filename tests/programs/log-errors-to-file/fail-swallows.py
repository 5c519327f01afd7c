# mistake: Nothing is written at all
def risky_operation(errors, total):
    try:
        return errors / total
    except Exception:
        return None
