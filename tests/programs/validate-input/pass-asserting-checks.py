def validate_input(value):
    """The port as int, or ValueError."""
    reasons = []
    if isinstance(value, str):
        stripped = value.strip()
        value = int(stripped) if stripped and all(c in "0123456789" for c in stripped) else None
    if isinstance(value, bool) or not isinstance(value, int):
        reasons.append("must be an integer")
    elif value <= 0:
        reasons.append(f"{value} is below 1; allowed is 1-65535")
    elif value >= 65536:
        reasons.append(f"{value} is above 65535")
    if reasons:
        raise ValueError(", ".join(reasons))
    return value

try:
    while True:
        try:
            port = validate_input(input("Port: "))
        except ValueError as error:
            print(error)
        else:
            print(f"Using port {port}")
            break
except EOFError:
    print("No valid port")
