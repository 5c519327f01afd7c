# mistake: The sum is a float
import cProfile

def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n / 2 * (n + 1)

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
