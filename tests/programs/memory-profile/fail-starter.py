def process_data(n=5_000):
    numbers = [number for number in range(n)]
    return sum(numbers)


print(process_data())
