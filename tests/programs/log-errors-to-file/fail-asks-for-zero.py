def risky_operation(errors, total):
    if total == 0:
        with open("errors.log", "a") as f:
            f.write("ERROR division by zero\n")
        return None
    return errors / total
