# mistake: The fast one is a loop
import cProfile

def sum_numbers(n):
    total = 0
    for i in range(n + 1):
        total += i
    return total

def sum_numbers_fast(n):
    low, high, total = 1, n, 0
    while low < high:
        total += low + high
        low += 1
        high -= 1
    return total + (low if low == high else 0)

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
