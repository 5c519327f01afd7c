print("checkout-7d9f")
print("worker-5c88")
