def validate_input(value):
    if isinstance(value, str) and value.strip().isdigit():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("port must be an integer")
    if not 1 <= value <= 65535:
        raise ValueError("port must be from 1 to 65535")
    return value

import sys
port = None
while port is None:
    line = sys.stdin.readline()
    if not line:
        break
    try:
        port = validate_input(line.rstrip("\n"))
    except ValueError as problem:
        sys.stdout.write(str(problem) + "\n")
print("No valid port" if port is None else f"Using port {port}")
