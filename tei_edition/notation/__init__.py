"""What editors' brackets mean: document in, document out."""
