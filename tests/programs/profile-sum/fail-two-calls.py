import cProfile

def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n * (n + 1) // 2

with cProfile.Profile() as p:
    for _ in range(2):
        sum_numbers(300_000)
        sum_numbers_fast(300_000)
p.print_stats()
