"""The calculation receipt: answers, weights and scores as a workbook with live formulas."""
