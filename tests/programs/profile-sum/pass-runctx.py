import cProfile

def sum_numbers(n: int) -> int:
    return sum(list(range(1, n + 1)))

def sum_numbers_fast(n: int) -> int:
    return (n + 1) * n >> 1

def report(function, n):
    cProfile.runctx("function(n)", globals(), {"function": function, "n": n})

for function in (sum_numbers, sum_numbers_fast):
    print("Profile of", function.__name__)
    report(function, 300 * 1000)
