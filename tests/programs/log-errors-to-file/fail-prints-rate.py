# mistake: The rate is printed, not returned
def risky_operation(errors, total):
    try:
        print(errors / total)
    except Exception as e:
        with open("errors.log", "a") as f:
            f.write(f"ERROR {e}\n")
