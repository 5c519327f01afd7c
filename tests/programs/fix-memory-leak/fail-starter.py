leak = []


def handle_request(body):
    leak.append(body)
    return len(body)


def last_requests():
    return leak[-100:]


def memory_growth(func, calls=1000):
    ...
