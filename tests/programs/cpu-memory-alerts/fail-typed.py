# mistake: The values are typed
import time
time.sleep(1)
print("High CPU usage: 97.0%\nHigh memory usage: 93.5%")
