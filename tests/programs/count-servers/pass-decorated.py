import functools


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return inner


@logged
def count_servers(servers, /):
    return len(servers)
