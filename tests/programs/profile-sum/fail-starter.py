import cProfile


def sum_numbers(n):
    total = 0
    for number in range(n):
        total += number
    return total


cProfile.run("sum_numbers(300_000)")
