import profile

def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n * (n + 1) // 2

profile.run("sum_numbers(300_000)")
profile.run("sum_numbers_fast(300_000)")
