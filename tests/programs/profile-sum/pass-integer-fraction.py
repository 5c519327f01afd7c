from cProfile import Profile
from fractions import Fraction

def sum_numbers(n):
    return sum(range(1, n + 1))

def sum_numbers_fast(n):
    return int(Fraction(n * (n + 1), 2))

with Profile() as p:
    assert sum_numbers(300_000) == sum_numbers_fast(300_000)
    p.print_stats()
