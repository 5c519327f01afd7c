"""What multiprocessing stands on, and Pyodide's build of Python lacks."""
