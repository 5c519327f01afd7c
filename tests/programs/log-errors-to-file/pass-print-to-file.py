import operator


def risky_operation(errors, total):
    try:
        return operator.truediv(errors, total)
    except Exception as reason:
        with open("errors.log", mode="a", encoding="utf-8") as file:
            print("ERROR:", repr(reason), file=file)
