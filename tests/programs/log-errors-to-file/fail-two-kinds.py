# mistake: Two kinds are caught, and there are more
def risky_operation(errors, total):
    try:
        return errors / total
    except (TypeError, ZeroDivisionError) as e:
        with open("errors.log", "a") as f:
            print("ERROR", e, file=f)
