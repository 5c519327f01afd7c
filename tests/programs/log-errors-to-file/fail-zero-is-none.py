# mistake: The rate 0 counts as an error
def risky_operation(errors, total):
    try:
        return (errors / total) or None
    except Exception as e:
        with open("errors.log", "a") as f:
            f.write(f"ERROR {e}\n")
