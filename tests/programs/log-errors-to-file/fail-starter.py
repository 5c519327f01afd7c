def risky_operation(errors, total):
    return errors / total
