# mistake: Only one is profiled
import cProfile

def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n * (n + 1) // 2

cProfile.run("sum_numbers(300_000)")
