# Read servers.txt, and write one block for each server into servers.tf.
