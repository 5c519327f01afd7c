import cProfile

def sum_numbers(n):
    print(sum(range(n + 1)))

def sum_numbers_fast(n):
    print(n * (n + 1) // 2)

cProfile.run("sum_numbers(300_000)")
cProfile.run("sum_numbers_fast(300_000)")
