def risky_operation(errors, total):
    try:
        return errors / total
    except (TypeError, ArithmeticError) as e:
        with open("errors.log", "a") as f:
            print("ERROR", e, file=f)
