import cProfile
import math

def sum_numbers(n):
    total = 0
    for i in reversed(range(n + 1)):
        total += i
    return total

def sum_numbers_fast(n):
    return math.comb(n + 1, 2)

N = 300_000
for name in ["sum_numbers", "sum_numbers_fast"]:
    cProfile.run(f"{name}({N})", sort=1)
