"""The desk of those who run the platform: who is admitted, and from which phones he writes."""
