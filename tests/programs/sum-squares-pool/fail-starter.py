# mistake: No process is started
def square(x):
    return x * x


def sum_squares(n, workers=4):
    total = 0
    for number in range(n):
        total += square(number)
    return total


print("Sum of squares:", sum_squares(100_000))
