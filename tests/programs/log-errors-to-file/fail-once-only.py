seen = set()


def risky_operation(errors, total):
    try:
        return errors / total
    except Exception as e:
        if str(e) not in seen:
            seen.add(str(e))
            with open("errors.log", "a") as f:
                f.write(f"ERROR {e}\n")
