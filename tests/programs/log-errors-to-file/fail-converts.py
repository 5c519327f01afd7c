def risky_operation(errors, total):
    try:
        return float(errors) / float(total)
    except Exception as e:
        with open("errors.log", "a") as f:
            f.write(f"ERROR {e}\n")
