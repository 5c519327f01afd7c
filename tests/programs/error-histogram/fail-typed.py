# mistake: The counts are typed
import matplotlib.pyplot as plt

plt.bar(["ConnectionTimeout", "DiskFull", "PermissionDenied"], [3, 2, 1])
plt.title("Error Frequency")
plt.xlabel("Error Type")
plt.ylabel("Count")
plt.show()
