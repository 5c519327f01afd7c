# mistake: The fast one adds them up in C
import cProfile

def sum_numbers(n):
    total = 0
    for i in range(n + 1):
        total += i
    return total

def sum_numbers_fast(n):
    return sum(range(1, n + 1))

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
