# mistake: The fast one is a loop
import cProfile

def sum_numbers(n):
    total = 0
    for i in range(n + 1):
        total += i
    return total

def sum_numbers_fast(n):
    return sum([i for i in range(n + 1)])

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
