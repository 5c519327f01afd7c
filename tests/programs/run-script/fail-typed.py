print("Starting nightly maintenance on web01")
print("Rotated 3 logs")
print("Done")
