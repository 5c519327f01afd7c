import cProfile

def sum_numbers(n):
    total = 1
    for i in range(2, n + 1):
        total += i
    return total

def sum_numbers_fast(n):
    return n * (n + 1) // 2

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
